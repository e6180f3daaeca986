package io.tieout.scheduler.autosync;

import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.TenantId;
import java.time.Instant;

/**
 * The second of the hour, or of the part of an hour, at which a tenant is synchronised: computed from its id, so that it never moves and thousands of tenants
 * spread evenly over the hour.
 *
 * @param offsetSeconds 0 to 3599 seconds after the full hour, UTC
 */
record HourlySlot(int offsetSeconds) {

    private static final int HOUR = 3600;

    HourlySlot {
        if (offsetSeconds < 0 || offsetSeconds >= HOUR) {
            throw new IllegalArgumentException(
                    "offsetSeconds is %d but has to be between 0 and 3599".formatted(offsetSeconds));
        }
    }

    static HourlySlot of(TenantId tenant) {
        String hash = DeterministicId.of("hourly slot", tenant.value());
        return new HourlySlot(Math.floorMod(hash.hashCode(), HOUR));
    }

    /** The first time of this slot after that instant. */
    Instant nextAfter(Instant instant, Interval interval) {
        return latestAt(instant, interval).plus(interval.length());
    }

    /** The last time of this slot that is not after that instant. */
    Instant latestAt(Instant instant, Interval interval) {
        long period = interval.length().toSeconds();
        long since = Math.floorMod(instant.getEpochSecond() - phase(period), period);
        return Instant.ofEpochSecond(instant.getEpochSecond() - since);
    }

    /** Which of several hours is computed from the second as well, so that those who run once a day spread over the day. */
    private long phase(long period) {
        return period <= HOUR ? offsetSeconds % period : offsetSeconds % (period / HOUR) * HOUR + offsetSeconds;
    }
}
