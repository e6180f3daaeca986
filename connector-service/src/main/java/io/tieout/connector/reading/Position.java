package io.tieout.connector.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is: the next page begins after the record (at, recordNo).
 *
 * @param since what this phase reads from; {@link Instant#EPOCH} for everything
 * @param at the time of the last record; null before the first page and for records without one
 * @param recordNo the number of the last record; null before the first page
 */
record Position(
        Phase phase,
        Instant since,
        @Nullable Instant at,
        @Nullable String recordNo) {

    static Position atStartOf(Phase phase, Instant since) {
        return new Position(phase, since, null, null);
    }

    boolean isStart() {
        return recordNo == null;
    }

    Position after(@Nullable Instant time, String number) {
        return new Position(phase, since, time, number);
    }
}
