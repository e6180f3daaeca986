package io.tieout.model.erp;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one billing document.
 *
 * @param documentId the customer id, invoice id or transaction id; null where the event could not be read that far, and where it
 *     contradicts an earlier one, because the document stands as it was told first
 * @param customerId null where it could not be read
 * @param eventId the event that this answers; null where it had none, or bore the id of another one
 * @param recordNo Intacct's record number; present for {@code POSTED}
 * @param problem present for {@code REJECTED} and {@code PARKED}
 * @param decidedAt UTC
 */
public record ErpOutcome(
        DocumentKind kind,
        @Nullable String documentId,
        @Nullable String customerId,
        @Nullable EventId eventId,
        OutcomeState state,
        @Nullable String recordNo,
        @Nullable Problem problem,
        Instant decidedAt)
        implements Payload {

    public ErpOutcome {
        Required.present(kind, "kind");
        Required.present(state, "state");
        Required.present(decidedAt, "decidedAt");
        Required.that(state != OutcomeState.POSTED || recordNo != null, "\"recordNo\" is missing of a posted document");
        Required.that(
                problem != null || state == OutcomeState.POSTED || state == OutcomeState.DISMISSED,
                "\"problem\" is missing: a %s document says why",
                state);
    }

    @Override
    public String orderingKey() {
        return customerId == null ? "" : customerId;
    }
}
