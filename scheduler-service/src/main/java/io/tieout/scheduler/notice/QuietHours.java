package io.tieout.scheduler.notice;

import io.tieout.starter.web.InvalidRequest;
import java.time.LocalTime;

/**
 * When nobody wants to be told.
 *
 * @param from the first minute, in the tenant's zone
 * @param until the first minute after; earlier than {@code from} where midnight lies between
 */
record QuietHours(LocalTime from, LocalTime until) {

    QuietHours {
        if (from.equals(until)) {
            throw new InvalidRequest(
                    "\"quietHours\" begin and end at %s; leave them out if there are none".formatted(from));
        }
    }

    boolean include(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isBefore(until) ? begun && !ended : begun || !ended;
    }
}
