package io.tieout.starter.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that work while there is work, and otherwise wait until they are woken or some time has passed. A round that fails is logged,
 * the first in a row with its stack trace and each after it in one line, and done again after that time. Thread-safe; can be started again
 * after it was stopped.
 */
public final class WorkLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    /** How long a round may take to notice that it is interrupted. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String name;
    private final int size;
    private final Duration idle;
    private final Duration patience;
    private final Round round;
    private final Semaphore work = new Semaphore(0);
    private volatile List<Thread> threads = List.of();

    /**
     * @param name of the threads, and in the log
     * @param size how many threads
     * @param idle how long a thread waits that found no work and is not woken
     * @param patience how long a round that is under way may go on when the loop is stopped, before it is interrupted
     */
    public WorkLoop(String name, int size, Duration idle, Duration patience, Round round) {
        this.name = name;
        this.size = size;
        this.idle = idle;
        this.patience = patience;
        this.round = round;
    }

    /** There may be something to do: a thread that waits begins a round at once; where none waits, the next one that would. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Does nothing if it runs. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        threads = IntStream.range(0, size)
                .mapToObj(number -> Thread.ofPlatform()
                        .name(size == 1 ? name : name + "-" + number)
                        .daemon(true)
                        .unstarted(this::loop))
                .toList();
        threads.forEach(Thread::start);
    }

    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Begins no more rounds, and returns when those under way have ended. */
    public synchronized void stop() {
        List<Thread> stopped = threads;
        threads = List.of();
        work.release(stopped.size());
        if (!haveEnded(stopped, patience)) {
            stopped.forEach(Thread::interrupt);
            if (!haveEnded(stopped, GRACE)) {
                LOG.warn("{} was stopped while a round was under way", name);
            }
        }
        work.drainPermits();
    }

    private static boolean haveEnded(List<Thread> stopped, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (Thread thread : stopped) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void loop() {
        boolean failing = false;
        try {
            while (threads.contains(Thread.currentThread())) {
                boolean more = false;
                try {
                    more = round.run();
                    failing = false;
                } catch (RuntimeException | Error failed) {
                    log(failed, failing);
                    failing = true;
                }
                if (!more) {
                    work.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void log(Throwable failed, boolean again) {
        if (again) {
            LOG.warn("{} failed again and goes on: {}", name, failed.toString());
        } else {
            LOG.warn("{} failed and goes on", name, failed);
        }
    }
}
