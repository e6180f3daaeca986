package io.tieout.starter.memory;

import java.time.Instant;

/**
 * How old a database is.
 *
 * @param epoch its life; a restore begins a new one
 * @param beat counts on through all lives
 * @param at when it beat last
 */
public record Age(String epoch, long beat, Instant at) {

    /** Whether a database of this age knows all that one knew which was seen at that age. */
    boolean remembers(Age seen) {
        return epoch.equals(seen.epoch) && beat >= seen.beat;
    }
}
