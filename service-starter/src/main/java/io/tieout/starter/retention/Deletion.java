package io.tieout.starter.retention;

import java.time.Instant;

/** Deletes old rows of a table. */
@FunctionalInterface
public interface Deletion {

    /**
     * In a short transaction of its own. Rows that somebody has locked are left for another time.
     *
     * @param time what ended before it is old
     * @param limit the most rows
     * @return how many were deleted; fewer than the limit means that none are left
     */
    int deleteBefore(Instant time, int limit);
}
