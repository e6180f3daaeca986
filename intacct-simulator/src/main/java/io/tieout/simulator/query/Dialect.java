package io.tieout.simulator.query;

import java.time.ZoneOffset;

/**
 * How values are compared and written.
 *
 * @param codes whether coded fields are compared by code ({@code readByQuery}) instead of label ({@code query})
 * @param isoCreation whether AUWHENCREATED is written in ISO-8601, as the older read functions do
 * @param zone the zone of the user's preferences, in which timestamps are written and compared
 */
public record Dialect(boolean codes, boolean caseInsensitive, boolean isoCreation, ZoneOffset zone) {

    /** The dialect of {@code query}. */
    public static Dialect query(boolean caseInsensitive, ZoneOffset zone) {
        return new Dialect(false, caseInsensitive, false, zone);
    }

    /** The dialect of {@code readByQuery}, {@code read} and {@code readByName}. */
    public static Dialect legacy(ZoneOffset zone) {
        return new Dialect(true, false, true, zone);
    }
}
