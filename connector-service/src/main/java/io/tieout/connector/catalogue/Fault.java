package io.tieout.connector.catalogue;

import io.tieout.model.outcome.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, classified by the error catalogue.
 *
 * @param problem what a person reads
 * @param retryAfter the shortest wait before the next attempt, where the other side or a circuit breaker gave one
 * @param raw the error numbers and texts as received, without secrets, for the record
 * @param words the same in their parts; null where the gateway did not answer at all
 * @param mostAttempts after how many attempts it is believed; null for the policy's own number
 */
public record Fault(
        FaultClass faultClass,
        Problem problem,
        @Nullable Duration retryAfter,
        String raw,
        @Nullable GatewayWords words,
        @Nullable Integer mostAttempts) {

    /** A fault of our own side. */
    public Fault(FaultClass faultClass, Problem problem, @Nullable Duration retryAfter, String raw) {
        this(faultClass, problem, retryAfter, raw, null, null);
    }

    public String code() {
        return problem.code();
    }

    /** What was heard; where nothing was, our own reason. */
    public GatewayWords heard() {
        return words == null ? GatewayWords.none(0, raw) : words;
    }

    /**
     * What a person reads who asked and waits for the answer: a document is tried again by itself, a question is not.
     *
     * @param again what to do where it passes by itself
     */
    public Problem toWhoAsked(String again) {
        return switch (faultClass) {
            case TRANSIENT, BUSY -> problem.saying(problem.cause(), again);
            case CREDENTIALS, NEEDS_PERSON, PERMANENT, STALE_RECORD -> problem;
        };
    }

    /** The same refusal, understood better. */
    public Fault as(FaultClass better, Problem said) {
        return new Fault(better, said, retryAfter, raw, words, mostAttempts);
    }
}
