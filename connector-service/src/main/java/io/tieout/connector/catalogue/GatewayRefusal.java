package io.tieout.connector.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gateway said no.
 *
 * @param httpStatus the status of the answer; 200 is usual for refusals
 * @param errors in the gateway's order; may be empty
 * @param retryAfter from the header of that name
 */
public record GatewayRefusal(
        Level level,
        int httpStatus,
        List<GatewayError> errors,
        @Nullable Duration retryAfter) {

    public GatewayRefusal {
        errors = List.copyOf(errors);
    }

    public static GatewayRefusal ofFunction(List<GatewayError> errors) {
        return ofFunction(200, errors);
    }

    public static GatewayRefusal ofFunction(int httpStatus, List<GatewayError> errors) {
        return new GatewayRefusal(Level.FUNCTION, httpStatus, errors, null);
    }

    /** What the gateway says, in its own words; one sentence without secrets. All rows, since none was found to say more than another. */
    public String words() {
        return words(errors);
    }

    /** @param telling the rows that say something */
    String words(List<GatewayError> telling) {
        String words = telling.stream()
                .map(GatewayError::words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "no reason given, HTTP status " + httpStatus + numbers() : words;
    }

    private String numbers() {
        String numbers = errors.stream()
                .map(GatewayError::errorno)
                .filter(number -> !number.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : ", error " + numbers;
    }

    String raw() {
        return asWords().line();
    }

    /** Everything that was said, for the record. */
    public GatewayWords asWords() {
        return asWords("");
    }

    /** @param note what we noticed ourselves */
    public GatewayWords asWords(String note) {
        return new GatewayWords(
                level.name(),
                httpStatus,
                errors.stream().map(GatewayError::asRow).toList(),
                note);
    }
}
