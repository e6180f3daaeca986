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
public record Refusal(
        Level level,
        int httpStatus,
        List<GatewayError> errors,
        @Nullable Duration retryAfter) {

    public Refusal {
        errors = List.copyOf(errors);
    }

    public static Refusal ofFunction(List<GatewayError> errors) {
        return new Refusal(Level.FUNCTION, 200, errors, null);
    }

    /** The errors that say something: the generic ones only where they stand alone. */
    List<GatewayError> telling() {
        List<GatewayError> specific =
                errors.stream().filter(error -> !error.isGeneric()).toList();
        return specific.isEmpty() ? errors : specific;
    }

    /** What the gateway says, in its own words; one sentence without secrets. */
    public String words() {
        String words = telling().stream()
                .map(GatewayError::words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "no reason given, HTTP status " + httpStatus : words;
    }

    String raw() {
        return "HTTP %d %s %s"
                .formatted(
                        httpStatus,
                        level,
                        errors.stream().map(GatewayError::raw).collect(Collectors.joining(" || ")));
    }
}
