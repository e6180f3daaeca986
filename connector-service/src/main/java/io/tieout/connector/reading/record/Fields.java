package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a row. What is absent is told by the name of its field, and is never taken for nothing or zero. */
final class Fields {

    /** Intacct's own names end at 100 characters; what is much longer is no name. */
    private static final int LONGEST = 1000;

    private Fields() {}

    /** Intacct writes an empty text where there is no value. */
    static @Nullable String given(Row row, String field) throws Untranslatable {
        String plain = trimmed(row.get(field));
        if (plain.length() > LONGEST) {
            throw new Untranslatable("%s has %d characters, more than %d".formatted(field, plain.length(), LONGEST));
        }
        return plain.isEmpty() ? null : plain;
    }

    static String required(Row row, String field) throws Untranslatable {
        String given = given(row, field);
        if (given == null) {
            throw new Untranslatable("%s is empty or absent".formatted(field));
        }
        return given;
    }

    /** What is nice to know: shortened where it is very long, and null where there is none. */
    static @Nullable String text(Row row, String field) {
        String plain = trimmed(row.get(field));
        if (plain.isEmpty()) {
            return null;
        }
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Blanks at the ends of an id are nobody's intention, those of other alphabets either. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200b'
                || letter == '\ufeff';
    }

    /** How a date or time is read. */
    interface Reading<T> {
        @Nullable
        T read(String text);
    }

    static <T> @Nullable T time(Row row, String field, Reading<T> reading) throws Untranslatable {
        try {
            return reading.read(row.get(field));
        } catch (DateTimeException unusual) {
            throw new Untranslatable("%s: %s".formatted(field, unusual.getMessage()));
        }
    }

    /** A company's own fields of these names; those without a value are absent. */
    static Map<String, String> custom(Row row, List<String> names) {
        Map<String, String> given = new LinkedHashMap<>();
        names.forEach(name -> {
            String value = text(row, name);
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
