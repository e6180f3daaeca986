package io.tieout.connector.reading;

import io.tieout.starter.memory.Fence;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the workers of this replica going from start to stop. They read nothing while the database may not be believed. */
@Component
class SyncLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private final SyncWorker worker;
    private final ReadingProperties properties;
    private final Fence fence;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile List<Thread> threads = List.of();

    SyncLoop(SyncWorker worker, ReadingProperties properties, Fence fence) {
        this.worker = worker;
        this.properties = properties;
        this.fence = fence;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        threads = IntStream.range(0, properties.workers())
                .mapToObj(number -> Thread.ofVirtual().name("sync-" + number).start(() -> loop(stop)))
                .toList();
    }

    private void loop(CountDownLatch stop) {
        try {
            boolean worked = true;
            while (worked ? stop.getCount() > 0 : !stop.await(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                worked = runOnce();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runOnce() {
        try {
            return fence.trusted().isPresent() && worker.runOnce();
        } catch (RuntimeException trouble) {
            LOG.atError().setCause(trouble).log("looking for due sync runs failed and is repeated");
            return false;
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        // A run that is cut off goes on after its lease has ended; each page is short.
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
