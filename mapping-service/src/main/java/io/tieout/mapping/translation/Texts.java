package io.tieout.mapping.translation;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts that people read in Intacct. Their longest lengths are those of the 2.1 DTD. */
final class Texts {

    /** STRING_80. */
    static final int DESCRIPTION = 80;

    /** STRING_500. */
    static final int MEMO = 500;

    private Texts() {}

    /** One line without control characters, cut at the longest length but never within a character. */
    static String line(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end).stripTrailing();
    }

    /** The parts that are there, with a slash between. */
    static String joined(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" / "));
    }
}
