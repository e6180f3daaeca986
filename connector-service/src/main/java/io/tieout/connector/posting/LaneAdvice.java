package io.tieout.connector.posting;

import io.tieout.model.outcome.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

    /**
     * No requests.
     *
     * @param pause null means until a person resumes the lane
     */
    record Stop(@Nullable Duration pause, Problem why) implements LaneAdvice {}
}
