package io.tieout.model.text;

import org.jspecify.annotations.Nullable;

/**
 * Texts that every table can hold. A NUL character, or half of a surrogate pair, is legal in JSON and in Java but not in a
 * PostgreSQL text: let in, it would be a database error that comes again at each attempt.
 */
public final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** @return why no table can hold the text, as the end of a sentence about it; null if every table can */
    public static @Nullable String flawOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == 0) {
                return "holds a NUL character, which no ledger can store";
            }
            if (isPair(text, i)) {
                i++;
            } else if (Character.isSurrogate(next)) {
                return "holds half of a surrogate pair, which is not a character";
            }
        }
        return null;
    }

    /**
     * The text as it can be stored whatever it is: each character that cannot is replaced by U+FFFD, and what is longer is cut.
     *
     * @param longest in UTF-16 units; a pair is not cut in half
     */
    public static String of(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        if (flawOf(cut) == null) {
            return cut;
        }
        var storable = new StringBuilder(cut);
        for (int i = 0; i < storable.length(); i++) {
            char next = storable.charAt(i);
            if (isPair(storable, i)) {
                i++;
            } else if (next == 0 || Character.isSurrogate(next)) {
                storable.setCharAt(i, REPLACEMENT);
            }
        }
        return storable.toString();
    }

    private static boolean isPair(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
