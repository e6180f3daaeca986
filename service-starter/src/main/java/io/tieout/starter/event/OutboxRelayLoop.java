package io.tieout.starter.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.loop.WorkLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the relay in a thread of its own: at once when this replica has committed an event, and every half second for what others
 * left behind. A failure is logged and tried again; nothing is ever given up.
 */
public class OutboxRelayLoop implements SmartLifecycle {

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);
    private static final long NANOS_BETWEEN_COUNTS = TimeUnit.SECONDS.toNanos(5);

    private final OutboxRelay relay;
    private final AtomicLong pending = new AtomicLong();
    private final WorkLoop loop;
    private long countedAt = System.nanoTime() - NANOS_BETWEEN_COUNTS;

    public OutboxRelayLoop(OutboxRelay relay, MeterRegistry meters) {
        this.relay = relay;
        this.loop = new WorkLoop("outbox-relay", 1, IDLE, LONGEST_BATCH, this::relay);
        Gauge.builder("tieout.outbox.pending", pending, AtomicLong::doubleValue)
                .description("Events committed to the outbox and not yet acknowledged by Kafka")
                .register(meters);
    }

    /** There is something to publish. */
    public void wake() {
        loop.wake();
    }

    private boolean relay() {
        boolean full = OutboxRelay.isFull(relay.runOnce());
        countNowAndThen();
        return full;
    }

    /** Counting reads all that wait, so it is not done after each batch of a long backlog. */
    private void countNowAndThen() {
        long now = System.nanoTime();
        if (now - countedAt >= NANOS_BETWEEN_COUNTS) {
            pending.set(relay.pending());
            countedAt = now;
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Starts before and stops after everything that writes events. */
    @Override
    public int getPhase() {
        return 0;
    }
}
