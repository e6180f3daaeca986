package io.tieout.starter.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the relay in a thread of its own: at once when this replica has committed an event, and every half second for what others
 * left behind. A failure is logged and tried again; nothing is ever given up.
 */
public class OutboxRelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelayLoop.class);
    private static final long IDLE_MILLIS = 500;
    private static final long NANOS_BETWEEN_COUNTS = TimeUnit.SECONDS.toNanos(5);

    private final OutboxRelay relay;
    private final Semaphore work = new Semaphore(0);
    private final AtomicLong pending = new AtomicLong();
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private long countedAt = System.nanoTime() - NANOS_BETWEEN_COUNTS;

    public OutboxRelayLoop(OutboxRelay relay, MeterRegistry meters) {
        this.relay = relay;
        Gauge.builder("tieout.outbox.pending", pending, AtomicLong::doubleValue)
                .description("Events committed to the outbox and not yet acknowledged by Kafka")
                .register(meters);
    }

    /** There is something to publish. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                boolean full;
                do {
                    full = OutboxRelay.isFull(relay.runOnce());
                    countNowAndThen();
                } while (full);
            } catch (RuntimeException failed) {
                log.warn("The outbox could not be relayed and is tried again: {}", failed.getMessage());
            }
            pause();
        }
    }

    /** Counting reads all that wait, so it is not done after each batch of a long backlog. */
    private void countNowAndThen() {
        long now = System.nanoTime();
        if (now - countedAt >= NANOS_BETWEEN_COUNTS) {
            pending.set(relay.pending());
            countedAt = now;
        }
    }

    private void pause() {
        try {
            if (work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread relaying = thread;
        if (relaying != null) {
            try {
                relaying.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after everything that writes events. */
    @Override
    public int getPhase() {
        return 0;
    }
}
