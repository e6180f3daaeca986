package io.tieout.model.id;

import io.tieout.model.text.StorableText;
import org.jspecify.annotations.Nullable;

/** The one rule that all ids share: 1 to 200 characters that every table can hold, no control characters, no blanks at the ends. */
final class IdText {

    private static final int LONGEST = 200;

    private IdText() {}

    static String checked(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(name, LONGEST));
        }
        String flaw = StorableText.flawOf(text);
        if (flaw != null) {
            throw new IllegalArgumentException("%s %s".formatted(name, flaw));
        }
        if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s has control characters, or blanks at its ends".formatted(name));
        }
        return text;
    }
}
