package io.tieout.payment.receivable;

import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why Intacct does not have a document. */
final class OutcomeProblems {

    private OutcomeProblems() {}

    static @Nullable Problem of(ErpOutcome outcome) {
        return switch (outcome.state()) {
            case POSTED -> null;
            case REJECTED, PARKED -> outcome.problem();
            case DISMISSED ->
                outcome.problem() != null
                        ? outcome.problem()
                        : new Problem(
                                ProblemCode.DISMISSED,
                                "%s %s was dismissed.".formatted(outcome.kind(), outcome.documentId()),
                                "Publish it again if it is to be in Intacct.");
        };
    }
}
