package io.tieout.connector.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the catalogue.
 *
 * @param code what a person filters by; stable
 * @param when any of these makes the row match
 * @param cause a sentence; <code>{record}</code> stands for what was refused, <code>{words}</code> for the gateway's own words
 * @param source where the fact comes from
 */
record Entry(
        String code,
        Meaning meaning,
        boolean retriedOnce,
        List<Condition> when,
        String cause,
        String remedy,
        String source) {

    boolean matches(Refusal refusal) {
        return when.stream().anyMatch(condition -> condition.holds(refusal));
    }

    /** All parts that are present have to hold. Patterns ignore case; {@code errorno} matches in full, {@code text} anywhere. */
    record Condition(
            @Nullable Set<Level> levels,
            @Nullable Integer http,
            @JsonProperty("errorno") @Nullable Pattern number,
            @Nullable Pattern text) {

        Condition {
            number = ignoringCase(number);
            text = ignoringCase(text);
        }

        private static @Nullable Pattern ignoringCase(@Nullable Pattern given) {
            return given == null ? null : Pattern.compile(given.pattern(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }

        boolean holds(Refusal refusal) {
            if (levels != null && !levels.contains(refusal.level())) {
                return false;
            }
            if (http != null && http != refusal.httpStatus()) {
                return false;
            }
            return (number == null && text == null)
                    || refusal.telling().stream().anyMatch(this::holds);
        }

        private boolean holds(GatewayError error) {
            return (number == null || number.matcher(error.errorno()).matches())
                    && (text == null || text.matcher(error.words()).find());
        }
    }
}
