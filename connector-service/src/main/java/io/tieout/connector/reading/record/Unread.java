package io.tieout.connector.reading.record;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be translated.
 *
 * @param recordNo Intacct's record number, or what stood in its place
 * @param number the number or id by which people know it; null where it could not be read either
 * @param reason one sentence
 */
public record Unread(String recordNo, @Nullable String number, String reason) {

    private static final int LONGEST = 200;

    public Unread {
        recordNo = shortened(recordNo);
        number = number == null || number.isBlank() ? null : shortened(number);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
