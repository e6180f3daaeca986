package io.tieout.mapping.translation;

import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a command, told to billing about its document. */
public final class OutcomeTranslation {

    private OutcomeTranslation() {}

    public static ErpOutcome of(IntacctOutcome outcome) {
        Origin origin = outcome.origin();
        return new ErpOutcome(
                origin.kind(),
                origin.documentId(),
                customerOf(origin),
                origin.eventId(),
                outcome.state(),
                outcome.recordNo(),
                outcome.problem(),
                outcome.decidedAt());
    }

    /** A document that never became a command. */
    public static ErpOutcome parked(Origin origin, Problem problem, Instant decidedAt) {
        return new ErpOutcome(
                origin.kind(),
                origin.documentId(),
                customerOf(origin),
                origin.eventId(),
                OutcomeState.PARKED,
                null,
                problem,
                decidedAt);
    }

    private static @Nullable String customerOf(Origin origin) {
        return origin.customerId() == null ? null : origin.customerId().value();
    }
}
