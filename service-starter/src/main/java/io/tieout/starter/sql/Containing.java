package io.tieout.starter.sql;

/** Patterns for {@code ILIKE}. */
public final class Containing {

    private Containing() {}

    /** Matches what contains the text as it is: its percent signs and underscores mean themselves. */
    public static String pattern(String text) {
        return "%" + beginning(text);
    }

    /** Matches what begins with the text as it is. */
    public static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
