package io.tieout.benchmarks.bed;

import io.tieout.local.Problem;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, by asking again and again. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(250);

    private Waiting() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param what is waited for, as the end of a sentence: "After 60 seconds there is still no …"
     * @throws Problem if it does not hold in time
     */
    public static void until(Duration longest, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Problem("After %d seconds %s.".formatted(longest.toSeconds(), what));
            }
            pause(POLL);
        }
    }

    /** Does nothing for so long. */
    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new Problem("The benchmark was interrupted.");
            }
            left = end - System.nanoTime();
        }
    }
}
