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
                rest(row, PostingState.POSTED, null, null);
                row.recordNo = posted.recordNo();
                row.newer = null;
                end(row, now);
            }
            case Decision.Rejected rejected -> {
                rest(row, PostingState.REJECTED, null, rejected.problem().code());
                end(row, now);
            }
            case Decision.Parked parked -> {
                rest(
                        row,
                        PostingState.PARKED,
                        parked.inDoubt() ? Doubt.NO_ANSWER : null,
                        parked.problem().code());
                end(row, now);
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

    private void end(Row row, Instant now) {
        if (clauses.isOvertaken(row)) {
            overtake(row, now);
        } else if (!clauses.isAsTold(row)) {
            told.accept(row);
        }
        row.toldAs = null;
    }

    private void overtake(Row row, Instant now) {
        clauses.tellsTheOvertaken(row, told);
        row.command = row.newer;
        row.newer = null;
        row.sendAnew(clauses, now);
        row.state = clauses.whenOvertaken(row);
        if (row.newerMarkedAt != null) {
            row.forget(row.newerMarkedAt);
        }
    }

    private static void rest(Row row, PostingState state, Doubt doubt, String code) {
        row.state = state;
        row.code = code;
        row.doubt = doubt;
        row.lookUps = 0;
        row.claim = null;
    }
}
