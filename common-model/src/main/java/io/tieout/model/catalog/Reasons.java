package io.tieout.model.catalog;

import io.tieout.model.text.StorableText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in one sentence why a record was refused. Never quotes the body, which may hold what belongs in no log. */
final class Reasons {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private static final int LONGEST = 1000;

    private Reasons() {}

    static String of(RuntimeException refused) {
        return StorableText.of(CONTROL.matcher(sentence(refused)).replaceAll(" "), LONGEST);
    }

    private static String sentence(RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && !(cause instanceof JacksonException)) {
                return at(refused) + cause.getMessage();
            }
        }
        return switch (refused) {
            case MismatchedInputException mismatch ->
                at(mismatch)
                        + "the contract asks for %s; see the JSON Schema of the event"
                                .formatted(Expected.instead(mismatch.getTargetType()));
            case DatabindException unreadable ->
                at(unreadable) + "the value cannot be read; see the JSON Schema of the event";
            case StreamConstraintsException excessive ->
                "the body is nested too deeply, or holds a name, number or text that is too long";
            case JacksonException malformed -> "the body is not JSON" + place(malformed);
            default -> "the record cannot be read; see the JSON Schema of the event";
        };
    }

    private static String place(JacksonException malformed) {
        return malformed.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
    }

    private static String at(RuntimeException refused) {
        if (!(refused instanceof DatabindException mismatch)
                || mismatch.getPath().isEmpty()) {
            return "";
        }
        return "at \"%s\": "
                .formatted(mismatch.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining(".")));
    }
}
