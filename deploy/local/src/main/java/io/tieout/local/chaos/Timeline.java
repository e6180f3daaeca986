package io.tieout.local.chaos;

import io.tieout.local.process.Announcer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time since the first event was published. What is said through it begins with that time. */
final class Timeline implements Announcer {
    private final long begin = System.nanoTime();
    private final Announcer announcer;

    Timeline(Announcer announcer) {
        this.announcer = announcer;
    }

    Duration now() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void say(String line) {
        announcer.say("%6.1f s  %s".formatted(now().toMillis() / 1e3, line));
    }

    /** @return false if the thread was interrupted instead */
    boolean awaitTime(Duration at) {
        for (Duration left = at.minus(now()); left.isPositive(); left = at.minus(now())) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(left.toNanos());
        }
        return true;
    }
}
