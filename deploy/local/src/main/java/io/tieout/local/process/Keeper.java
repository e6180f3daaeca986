package io.tieout.local.process;

import io.tieout.embedded.NodeFailed;
import io.tieout.embedded.RunningProcess;
import io.tieout.local.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps one part running until it is told to stop. */
final class Keeper {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final Part part;
    private final Clock clock;
    private final Announcer announcer;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock launching = new ReentrantLock();

    private volatile boolean stopping;
    private volatile @Nullable RunningProcess process;
    private @Nullable Thread watcher;

    Keeper(Part part, Clock clock, Announcer announcer, Runnable changed) {
        this.part = part;
        this.clock = clock;
        this.announcer = announcer;
        this.changed = changed;
    }

    /** Starts the part and returns when it is ready; from then on it is watched. */
    void start() {
        launch();
        watcher = Thread.ofVirtual().name("keeper-" + part.name()).start(this::watch);
    }

    Part part() {
        return part;
    }

    Optional<ProcessRecord> running() {
        RunningProcess current = process;
        return current == null
                ? Optional.empty()
                : Optional.of(new ProcessRecord(part.name(), current.pid(), part.port(), current.startedAt()));
    }

    void stop() {
        stopping = true;
        if (watcher != null) {
            watcher.interrupt();
        }
        launching.lock();
        try {
            if (process != null) {
                part.stop(process);
            }
            process = null;
        } finally {
            launching.unlock();
        }
        changed.run();
    }

    private void launch() {
        launching.lock();
        try {
            if (stopping) {
                return;
            }
            process = part.launch();
            changed.run();
            awaitReady(process);
        } finally {
            launching.unlock();
        }
    }

    private void awaitReady(RunningProcess started) {
        long deadline = System.nanoTime() + part.startPatience().toNanos();
        while (!part.isReady()) {
            if (stopping || Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!started.isAlive()) {
                throw new Problem(part.name() + " ended while it started. " + part.whereToLook());
            }
            if (System.nanoTime() > deadline) {
                throw new Problem(part.name() + " was not ready after "
                        + part.startPatience().toSeconds() + " seconds. " + part.whereToLook());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void watch() {
        while (!stopping) {
            RunningProcess current = process;
            if (current != null && current.isAlive()) {
                LockSupport.parkNanos(WATCH.toNanos());
            } else {
                startAgain(current);
            }
        }
    }

    private void startAgain(@Nullable RunningProcess ended) {
        Duration lifetime = ended == null ? Duration.ZERO : Duration.between(ended.startedAt(), clock.instant());
        Duration pause = backoff.after(lifetime);
        announcer.say("%s ended unexpectedly%s; it is started again in %.1f s"
                .formatted(
                        part.name(), ended == null ? "" : " (process " + ended.pid() + ")", pause.toMillis() / 1000.0));
        LockSupport.parkNanos(pause.toNanos());
        try {
            launch();
            running().ifPresent(now -> announcer.say(part.name() + " is up again (process " + now.pid() + ")"));
        } catch (Problem | NodeFailed e) {
            announcer.say(String.valueOf(e.getMessage()));
            RunningProcess unready = process;
            if (unready != null) {
                part.stop(unready);
            }
            process = null;
        }
    }
}
