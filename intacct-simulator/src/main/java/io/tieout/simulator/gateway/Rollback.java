package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.Answer;
import io.tieout.simulator.gateway.FunctionResult.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a transaction that was rolled back, as the vendor's fixtures and captures show them: earlier functions
 * "aborted", the failing one "failure" with its own error first; but a function that is alone in its transaction
 * "aborted" with its own error first. Functions after the failing one have no result.
 */
final class Rollback {

    private Rollback() {}

    static List<FunctionResult> of(List<FunctionResult> results) {
        List<FunctionResult> rolledBack = new ArrayList<>();
        for (FunctionResult result : results) {
            List<GatewayError> errors = new ArrayList<>(result.answer().errors());
            errors.add(GatewayError.rolledBack());
            boolean failing = result == results.getLast();
            Status status = failing && results.size() > 1 ? Status.FAILURE : Status.ABORTED;
            rolledBack.add(new FunctionResult(result.call(), status, new Answer(null, null, errors, 0)));
        }
        return rolledBack;
    }
}
