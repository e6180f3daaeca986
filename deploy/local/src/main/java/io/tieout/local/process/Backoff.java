package io.tieout.local.process;

import java.time.Duration;

/**
 * How long to wait before a process that ended is started again: half a second, then twice as long each time up to 30
 * seconds, and half a second again after it ran for 20 seconds.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_RUN = Duration.ofSeconds(20);

    private Duration next = FIRST;

    Duration after(Duration lifetime) {
        if (lifetime.compareTo(GOOD_RUN) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
