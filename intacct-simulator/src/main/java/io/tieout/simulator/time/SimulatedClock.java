package io.tieout.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time of stamps and sessions, in UTC: that of another clock with an offset, or fixed. Latency and queues run on
 * the machine's time whatever this says. Thread-safe.
 */
public final class SimulatedClock extends Clock {

    private final Clock base;
    private volatile State state = new State(null, Duration.ZERO);

    private record State(@Nullable Instant fixed, Duration offset) {}

    public SimulatedClock(Clock base) {
        this.base = base;
    }

    /** Lets time pass as on the machine. */
    public synchronized void real() {
        state = new State(null, Duration.ZERO);
    }

    /** Stops time at a moment. */
    public synchronized void fix(Instant at) {
        state = new State(at, Duration.ZERO);
    }

    /** Moves time forwards or back; it stays stopped or running. */
    public synchronized void advance(Duration by) {
        Instant fixed = state.fixed();
        state = new State(fixed == null ? null : fixed.plus(by), state.offset().plus(by));
    }

    public boolean isFixed() {
        return state.fixed() != null;
    }

    @Override
    public Instant instant() {
        State now = state;
        return now.fixed() != null ? now.fixed() : base.instant().plus(now.offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
