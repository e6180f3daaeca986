package io.tieout.connector.posting.store;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as columns.
 *
 * @param uncounted 1 if the attempt that the turn began with does not count
 * @param asked 1 if Intacct was asked in this turn
 */
record DecisionRow(
        String commandId,
        PostingState state,
        @Nullable Instant due,
        int uncounted,
        @Nullable Boolean solo,
        @Nullable Doubt doubt,
        int asked,
        @Nullable String recordNo,
        @Nullable Problem problem,
        @Nullable String raw,
        boolean isFinal) {

    static DecisionRow of(CommandId id, Decision decision, Turn.Purpose purpose) {
        String command = id.value();
        int asked = purpose == Turn.Purpose.ASK ? 1 : 0;
        return switch (decision) {
            case Decision.Posted(String recordNo) ->
                new DecisionRow(command, PostingState.POSTED, null, 0, null, null, asked, recordNo, null, null, true);
            case Decision.Rejected(Problem problem, String raw) ->
                new DecisionRow(command, PostingState.REJECTED, null, 0, null, null, asked, null, problem, raw, true);
            case Decision.Parked(Problem problem, String raw, boolean inDoubt) ->
                new DecisionRow(
                        command,
                        PostingState.PARKED,
                        null,
                        0,
                        null,
                        inDoubt ? Doubt.NO_ANSWER : null,
                        asked,
                        null,
                        problem,
                        raw,
                        true);
            case Decision.Again(Instant due, boolean counts, boolean solo, Problem why) ->
                new DecisionRow(
                        command,
                        PostingState.READY,
                        due,
                        counts || purpose == Turn.Purpose.ASK ? 0 : 1,
                        solo,
                        null,
                        asked,
                        null,
                        why,
                        null,
                        false);
            case Decision.Ask(Instant due, Doubt doubt, String claim) ->
                new DecisionRow(command, PostingState.UNCERTAIN, due, 0, null, doubt, asked, null, null, claim, false);
        };
    }
}
