package io.tieout.local.rooms;

import io.tieout.local.Problem;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until something is the case.
 *
 * @param most how long at most
 * @param what what is waited for, as the middle of a sentence
 */
public record Patience(Duration most, String what) {
    private static final Duration POLL = Duration.ofMillis(300);

    /**
     * Returns as soon as the condition holds.
     *
     * @throws Problem if it does not in time
     */
    public void until(BooleanSupplier condition) {
        if (!lasts(condition)) {
            throw new Problem("After %d seconds %s. Look with ./tieout status and ./tieout logs."
                    .formatted(most.toSeconds(), what));
        }
    }

    /** Whether the condition came to hold in time. */
    public boolean lasts(BooleanSupplier condition) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
