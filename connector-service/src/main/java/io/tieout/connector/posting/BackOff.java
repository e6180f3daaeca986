package io.tieout.connector.posting;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double up to a limit, each shortened by chance so that many do not come back at once. */
record BackOff(PostingPolicy policy, RandomGenerator chance) {

    /** @param attempt the attempt that is to come; the first one needs no pause */
    Duration beforeAttempt(int attempt) {
        return doubled(policy.firstRetry(), policy.slowestRetry(), attempt - 2);
    }

    /** @param asked how often Intacct was asked already */
    Duration beforeLookUp(int asked) {
        return doubled(policy.firstLookUp(), policy.slowestLookUp(), asked);
    }

    Duration whenBusy() {
        return doubled(policy.firstRetry(), policy.firstRetry(), 0);
    }

    private Duration doubled(Duration first, Duration longest, int times) {
        long factor = 1L << Math.clamp(times, 0, 30);
        long millis = Math.min(longest.toMillis(), first.toMillis() * factor);
        return Duration.ofMillis(millis / 2 + chance.nextLong(millis / 2 + 1));
    }
}
