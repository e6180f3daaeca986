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

    /** Of two that one answer gives, the graver one: what holds a tenant back outweighs each pause, and a longer pause a shorter one. */
    default LaneAdvice orGraver(LaneAdvice other) {
        int byKind = Integer.compare(gravity(this), gravity(other));
        return byKind > 0 || byKind == 0 && pause(this).compareTo(pause(other)) >= 0 ? this : other;
    }

    private static int gravity(LaneAdvice advice) {
        return switch (advice) {
            case GoOn goOn -> 0;
            case Slower slower -> 1;
            case Stop stop -> 2;
            case Hold hold -> 3;
        };
    }

    private static Duration pause(LaneAdvice advice) {
        return switch (advice) {
            case Slower slower -> slower.pause();
            case Stop stop -> stop.pause();
            case GoOn goOn -> Duration.ZERO;
            case Hold hold -> Duration.ZERO;
        };
    }
}
