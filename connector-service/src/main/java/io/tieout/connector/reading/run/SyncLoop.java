package io.tieout.connector.reading.run;

import io.tieout.connector.reading.ReadingProperties;
import io.tieout.starter.loop.WorkLoop;
import io.tieout.starter.memory.Fence;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the workers of this replica going from start to stop. They read nothing while the database may not be believed. */
@Component
class SyncLoop implements SmartLifecycle {

    /** A run that is cut off goes on after its lease has ended; each page is short. */
    private static final Duration AT_ONCE = Duration.ZERO;

    private final WorkLoop loop;

    SyncLoop(SyncWorker worker, ReadingProperties properties, Fence fence) {
        this.loop = new WorkLoop(
                "sync",
                properties.workers(),
                properties.poll(),
                AT_ONCE,
                () -> fence.trusted().isPresent() && worker.runOnce());
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
}
