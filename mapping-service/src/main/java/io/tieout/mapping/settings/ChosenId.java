package io.tieout.mapping.settings;

import io.tieout.starter.web.InvalidRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the account numbers and ids that a person chose. Whether they exist only Intacct knows; the page offers those that do.
 * The longest is that of {@code undepfundsacct} in the 2.1 DTD.
 */
final class ChosenId {

    private static final int LONGEST = 24;

    private ChosenId() {}

    static String required(@Nullable String id, String field, String remedy) {
        String given = optional(id, field);
        if (given == null) {
            throw new InvalidRequest("%s is missing: %s".formatted(field, remedy));
        }
        return given;
    }

    /** A blank choice is no choice. */
    static @Nullable String optional(@Nullable String id, String field) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String given = id.strip();
        if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    "%s has more than %d characters or control characters; choose it from the list that Intacct gives"
                            .formatted(field, LONGEST));
        }
        return given;
    }

    /** A blank choice leaves its key out. */
    static Map<String, String> all(@Nullable Map<String, @Nullable String> ids, String field) {
        Map<String, String> checked = new LinkedHashMap<>();
        if (ids != null) {
            ids.forEach((key, id) -> {
                String given = optional(id, field + "." + key);
                if (given != null) {
                    checked.put(key, given);
                }
            });
        }
        return checked;
    }
}
