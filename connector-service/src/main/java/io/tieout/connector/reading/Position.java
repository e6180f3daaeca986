package io.tieout.connector.reading;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is: the next page begins after the record (at, recordNo).
 *
 * @param since what this phase reads from; {@link Instant#EPOCH} for everything
 * @param at the time of the last record; null before the first page and for records without one. In the phase NUMBERED the latest
 *     time that was seen
 * @param recordNo the number of the last record; null before the first page
 * @param pageSize of the next page where a larger one could not be read; null for the usual size
 */
public record Position(
        Phase phase,
        Instant since,
        @Nullable Instant at,
        @Nullable String recordNo,
        @Nullable Integer pageSize) {

    public static Position atStartOf(Phase phase, Instant since) {
        return new Position(phase, since, null, null, null);
    }

    public Position after(@Nullable Instant time, String number) {
        return new Position(phase, since, time, number, pageSize);
    }

    /** The same phase once more from its beginning, by number. */
    public Position byNumber() {
        return new Position(Phase.NUMBERED, since, null, null, pageSize);
    }

    public Position withPages(@Nullable Integer size) {
        return new Position(phase, since, at, recordNo, size);
    }

    /** Twice the page size after a page that could be read, until it is the usual one. */
    public Position wider(int usual) {
        return pageSize == null ? this : withPages(pageSize * 2 >= usual ? null : Integer.valueOf(pageSize * 2));
    }

    /** Whether this record comes after the last one in the order of the pages. */
    public boolean isBefore(Instant time, String number) {
        if (at == null) {
            return true;
        }
        return at.isBefore(time) || at.equals(time) && isBeforeNumber(number);
    }

    public boolean isBeforeNumber(String number) {
        return recordNo == null || new BigInteger(recordNo).compareTo(new BigInteger(number)) < 0;
    }
}
