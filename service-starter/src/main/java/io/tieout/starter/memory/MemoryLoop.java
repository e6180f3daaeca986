package io.tieout.starter.memory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the age of the database once before anything is sent, and then for as long as the service runs. */
final class MemoryLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MemoryLoop.class);

    private final Memory memory;
    private final Duration every;
    private volatile CountDownLatch end = new CountDownLatch(0);
    private @Nullable Thread thread;

    MemoryLoop(Memory memory, Duration every) {
        this.memory = memory;
        this.every = every;
    }

    @Override
    public void start() {
        look();
        var ended = new CountDownLatch(1);
        end = ended;
        thread = Thread.ofPlatform().name("memory").daemon(true).start(() -> loop(ended));
    }

    private void loop(CountDownLatch ended) {
        try {
            while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            memory.look();
        } catch (RuntimeException failed) {
            log.warn("The age of the database could not be compared and is looked at again: {}", failed.getMessage());
        }
    }

    @Override
    public void stop() {
        end.countDown();
        Thread looking = thread;
        if (looking != null) {
            try {
                looking.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }

    /** Before the relay of the outbox, and stopped after it. */
    @Override
    public int getPhase() {
        return -100;
    }
}
