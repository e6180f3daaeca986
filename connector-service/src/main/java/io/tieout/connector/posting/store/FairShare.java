package io.tieout.connector.posting.store;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last postings that wait in a lane go along in the next request: they are shared among the requests that the company
 * allows, so that all of them end at about the same time. What is under way counts as far as it is probably not done yet.
 *
 * @param full how many postings a request may hold
 * @param requestsAtOnce how many requests the company allows at the same time
 */
record FairShare(int full, int requestsAtOnce) {

    /** A request with fewer is not worth the time that each request costs, even where another permit is free. */
    private static final int WORTH_A_REQUEST = 25;

    /** So few more go along instead of being a request of their own. */
    private static final int SMALL_REST = 5;

    /** Whether there is anybody to share with, and enough to be shared. */
    boolean isWorthCounting() {
        return full > WORTH_A_REQUEST && requestsAtOnce > 1;
    }

    /** With so many waiting, each request is full; to count further is of no use. */
    int enough() {
        return full * requestsAtOnce;
    }

    /**
     * @param waiting how many postings wait for the next request and those after it
     * @param freePermits how many requests could begin now, this one included
     * @param others what the lane's other requests work on
     */
    int of(int waiting, int freePermits, List<UnderWay> others) {
        if (waiting >= enough()) {
            return full;
        }
        double left = others.stream().mapToDouble(UnderWay::left).sum();
        double each = (waiting + left) / (freePermits + others.size());
        int share = Math.clamp((int) Math.ceil(each), WORTH_A_REQUEST, full);
        return waiting - share < SMALL_REST ? full : share;
    }

    /**
     * A request that has not come back.
     *
     * @param since when it was sent, to now
     * @param secondsEach how long a request takes for each of its postings; null where nobody knows
     */
    record UnderWay(int postings, Duration since, @Nullable Double secondsEach) {

        /** Postings that are probably not done yet. */
        double left() {
            double done = secondsEach == null ? 0 : since.toMillis() / 1000.0 / secondsEach;
            return Math.max(0, postings - done);
        }
    }
}
