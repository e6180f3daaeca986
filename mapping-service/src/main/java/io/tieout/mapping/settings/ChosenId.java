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

    /** No source says how long a label may be; a longer one is no label. */
    private static final int LONGEST_LABEL = 80;

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
        return checked(id, field, LONGEST);
    }

    private static @Nullable String checked(@Nullable String id, String field, int longest) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String given = id.strip();
        if (given.length() > longest || given.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    "%s has more than %d characters or control characters; choose it from the list that Intacct gives"
                            .formatted(field, longest));
        }
        return given;
    }

    /** A label is a text for people; a blank one is no choice. */
    static @Nullable String label(@Nullable String label, String field) {
        return checked(label, field, LONGEST_LABEL);
    }

    /** A blank choice leaves its key out. */
    static Map<String, String> all(@Nullable Map<String, @Nullable String> ids, String field) {
        return all(ids, field, LONGEST);
    }

    /** The same with labels. */
    static Map<String, String> labels(@Nullable Map<String, @Nullable String> labels, String field) {
        return all(labels, field, LONGEST_LABEL);
    }

    private static Map<String, String> all(@Nullable Map<String, @Nullable String> ids, String field, int longest) {
        Map<String, String> checked = new LinkedHashMap<>();
        if (ids != null) {
            ids.forEach((key, id) -> {
                String given = checked(id, field + "." + key, longest);
                if (given != null) {
                    checked.put(key, given);
                }
            });
        }
        return checked;
    }
}
