package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the decisions of a turn do to the rows. */
final class DecidedRows {

    private final Clauses clauses;
    private final Consumer<Row> told;

    /** @param told is given each row that has come to rest, when it does */
    DecidedRows(Clauses clauses, Consumer<Row> told) {
        this.clauses = clauses;
        this.told = told;
    }

    void settle(Turn turn, Map<CommandId, Decision> decisions, List<Row> rows, Instant now) {
        for (Row row : rows) {
            Decision decision = decisions.get(row.id());
            if (decision != null
                    && (clauses.isHeld(row, turn)
                            || clauses.isFact(row, decision)
                            || clauses.isTakenBack(row, turn, decision))) {
                row.turn = turn.token();
                apply(row, decision, turn.purpose(), now);
            }
        }
    }

    private void apply(Row row, Decision decision, Turn.Purpose purpose, Instant now) {
        int asked = purpose == Turn.Purpose.ASK ? 1 : 0;
        switch (decision) {
            case Decision.Posted posted -> {
                rest(row, PostingState.POSTED, null);
                row.recordNo = posted.recordNo();
                told.accept(row);
            }
            case Decision.Rejected rejected -> {
                rest(row, PostingState.REJECTED, null);
                told.accept(row);
            }
            case Decision.Parked parked -> {
                rest(row, PostingState.PARKED, parked.inDoubt() ? Doubt.NO_ANSWER : null);
                told.accept(row);
            }
            case Decision.Again again -> {
                row.state = PostingState.READY;
                row.due = again.due();
                row.solo = again.solo();
                row.doubt = null;
                row.lookUps = 0;
                row.claim = null;
                row.attempts -= again.counts() || purpose == Turn.Purpose.ASK ? 0 : 1;
            }
            case Decision.Ask ask -> {
                if (purpose == Turn.Purpose.SEND) {
                    row.sentAt = clauses.sentAtWhenGivenUp(row, now);
                }
                row.state = PostingState.UNCERTAIN;
                row.due = ask.due();
                row.doubt = ask.doubt();
                row.claim = ask.claim();
                row.lookUps = clauses.lookUps(row, asked);
            }
        }
    }

    private static void rest(Row row, PostingState state, Doubt doubt) {
        row.state = state;
        row.doubt = doubt;
        row.lookUps = 0;
        row.claim = null;
    }
}
