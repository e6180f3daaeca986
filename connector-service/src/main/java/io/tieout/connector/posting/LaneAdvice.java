package io.tieout.connector.posting;

import io.tieout.model.outcome.Problem;
import java.time.Duration;

/** What a turn says about its whole lane. */
public sealed interface LaneAdvice {

    /**
     * The company answered.
     *
     * @param batchSize how many postings the next request may hold
     */
    record GoOn(int batchSize) implements LaneAdvice {}

    /** Fewer requests at once, and none for a moment. */
    record Slower(Duration pause, Problem why) implements LaneAdvice {}

    /** No requests for a while. */
    record Stop(Duration pause, Problem why) implements LaneAdvice {}

    /**
     * No more requests of this tenant before a person has mended its connection, lest its user be locked out. Says nothing of the
     * lane's other tenants.
     */
    record Hold(Problem why) implements LaneAdvice {}
}
