package io.tieout.connector.posting;

import io.tieout.model.outcome.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, classified by the error catalogue.
 *
 * @param problem what a person reads
 * @param retryAfter the shortest wait before the next attempt, where the other side or a circuit breaker gave one
 * @param raw the error numbers and texts as received, without secrets, for the record
 */
public record Fault(
        FaultClass faultClass, Problem problem, @Nullable Duration retryAfter, String raw) {

    public String code() {
        return problem.code();
    }
}
