package io.tieout.starter.retention;

import io.tieout.starter.loop.WorkLoop;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Sweeps now and then, in a thread of its own. */
final class HousekeepingLoop implements SmartLifecycle {

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final WorkLoop loop;

    HousekeepingLoop(Housekeeping housekeeping, Duration every) {
        this.loop = new WorkLoop("housekeeping", 1, every, LONGEST_BATCH, housekeeping::runOnce);
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

    /** After the age of the database was looked at. */
    @Override
    public int getPhase() {
        return 100;
    }
}
