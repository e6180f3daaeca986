package io.tieout.model.intacct;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param recordNo RECORDNO of the record that was written; present for {@code POSTED}
 * @param created that record, where the command brought it into being; null where it was there before, or nothing was written
 * @param problem present for {@code REJECTED} and {@code PARKED}
 * @param decidedAt UTC
 */
public record IntacctOutcome(
        CommandId commandId,
        int revision,
        Origin origin,
        OutcomeState state,
        @Nullable String recordNo,
        @Nullable CreatedRecord created,
        @Nullable Problem problem,
        Instant decidedAt)
        implements Payload {

    public IntacctOutcome {
        Required.present(commandId, "commandId");
        Required.present(origin, "origin");
        Required.present(state, "state");
        Required.present(decidedAt, "decidedAt");
        Required.that(state != OutcomeState.POSTED || recordNo != null, "\"recordNo\" is missing of a posted command");
        Required.that(created == null || state == OutcomeState.POSTED, "\"created\" is there of a %s command", state);
        Required.that(
                problem != null || state == OutcomeState.POSTED || state == OutcomeState.DISMISSED,
                "\"problem\" is missing: a %s command says why",
                state);
    }

    @Override
    public String orderingKey() {
        return origin.orderingKey();
    }
}
