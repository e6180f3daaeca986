package io.tieout.connector.posting.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when the world says so. */
final class WorldClock extends Clock {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = BEGINNING;
    private Instant bound = Instant.MAX;

    void pass(Duration time) {
        Instant then = now.plus(time);
        now = then.isAfter(bound) ? bound : then;
    }

    /** However much is done, no more time passes than that, nor more than whatever this is a part of may take. */
    void within(Duration time, Runnable what) {
        Instant before = bound;
        Instant end = now.plus(time);
        bound = end.isBefore(before) ? end : before;
        try {
            what.run();
        } finally {
            bound = before;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the world has one zone");
    }
}
