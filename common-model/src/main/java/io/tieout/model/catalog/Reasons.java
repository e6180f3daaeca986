package io.tieout.model.catalog;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says in one sentence why a record was refused. Never quotes the body, which may hold what belongs in no log. */
final class Reasons {

    private Reasons() {}

    static String of(RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && !(cause instanceof JacksonException)) {
                return at(refused) + cause.getMessage();
            }
        }
        return switch (refused) {
            case DatabindException mismatch ->
                at(mismatch) + firstLine(mismatch.getOriginalMessage()) + "; see the JSON Schema of the event";
            case JacksonException malformed ->
                "the body is not JSON: %s at line %d, column %d"
                        .formatted(
                                malformed.getClass().getSimpleName(),
                                malformed.getLocation() == null
                                        ? 0
                                        : malformed.getLocation().getLineNr(),
                                malformed.getLocation() == null
                                        ? 0
                                        : malformed.getLocation().getColumnNr());
            default -> "the record cannot be read: " + refused.getClass().getSimpleName();
        };
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

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
