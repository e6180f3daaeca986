package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the statements of the store say, clause by clause, so that a {@link Saboteur} can get one of them wrong. */
class Clauses {

    boolean isAccepted(boolean tenantIsPaused) {
        return true;
    }

    boolean isSame(Row row, IntacctCommand command) {
        return row.id().equals(command.commandId());
    }

    boolean isReplaced(Row row, IntacctCommand newer) {
        return row.isRefused() && newer.revision() > row.command.revision();
    }

    /** A newer revision of one that is under way waits until that has come to rest. */
    boolean isKeptBeside(Row row, IntacctCommand newer) {
        return !row.isAtRest()
                && newer.revision() > row.command.revision()
                && (row.newer == null || newer.revision() > row.newer.revision());
    }

    /** One that was refused gives way to the newer revision that has come meanwhile. */
    boolean isOvertaken(Row row) {
        return row.newer != null && row.isRefused();
    }

    /** Nobody waits for its refusal any more. */
    void tellsTheOvertaken(Row row, Consumer<Row> told) {}

    PostingState whenOvertaken(Row row) {
        return row.doubt == null ? PostingState.READY : PostingState.UNCERTAIN;
    }

    PostingState whenTriedAgain(Row row) {
        return row.doubt == null ? PostingState.READY : PostingState.UNCERTAIN;
    }

    /** It was tried again by itself, and is parked for what it was told to be parked for. */
    boolean isAsTold(Row row) {
        return row.state == PostingState.PARKED && row.code.equals(row.toldAs);
    }

    PostingState whenSentAnew(Row row) {
        return row.doubt == null ? PostingState.READY : PostingState.UNCERTAIN;
    }

    int placeInTheQueue(int lastTurn) {
        return lastTurn;
    }

    boolean isPermitTaken(Instant leaseEnd, Instant now) {
        return !leaseEnd.isBefore(now);
    }

    boolean isLanePaused(Instant until, Instant now) {
        return until.isAfter(now);
    }

    boolean isPassedOver(boolean tenantIsPaused) {
        return tenantIsPaused;
    }

    boolean isReady(Row row) {
        return row.state == PostingState.READY;
    }

    boolean isOldestOfItsDocument(Row row, List<Row> rows) {
        for (Row other : rows) {
            if (other.position < row.position && !other.isAtRest() && other.isOfSameDocument(row)) {
                return false;
            }
        }
        return true;
    }

    boolean isOfSameLogin(Row row, Row head) {
        return row.tenant.equals(head.tenant) && row.isOfSameEntity(head);
    }

    boolean isAlone(Row row) {
        return row.solo;
    }

    int attempts(Row row, Turn.Purpose purpose) {
        return purpose == Turn.Purpose.SEND ? row.attempts + 1 : row.attempts;
    }

    Instant dueAgainWhileAsked(Row row, Instant leaseEnd) {
        return leaseEnd;
    }

    boolean isHeld(Row row, Turn turn) {
        return row.turn.equals(turn.token())
                && (row.state == PostingState.IN_FLIGHT || row.state == PostingState.UNCERTAIN);
    }

    /** Its answer is given up only now, and the window begins now. */
    boolean isTakenBack(Row row, Turn turn, Decision decision) {
        return decision instanceof Decision.Ask
                && turn.purpose() == Turn.Purpose.SEND
                && row.state == PostingState.UNCERTAIN
                && row.doubt != Doubt.FORGOTTEN;
    }

    boolean isStopped(boolean isOld) {
        return isOld;
    }

    boolean isInDoubtAfterRestore(boolean isReplayed) {
        return true;
    }

    boolean isFact(Row row, Decision decision) {
        return decision instanceof Decision.Posted && row.state != PostingState.POSTED;
    }

    Instant sentAtWhenGivenUp(Row row, Instant now) {
        return now;
    }

    int lookUps(Row row, int asked) {
        return row.lookUps + asked;
    }

    boolean endsTheTurn(boolean onlyPermit) {
        return !onlyPermit;
    }

    boolean isAbandoned(Row row, Instant leaseEnd, Instant now) {
        return row.state == PostingState.IN_FLIGHT && leaseEnd.isBefore(now);
    }

    PostingState whenAbandoned() {
        return PostingState.UNCERTAIN;
    }

    boolean isMended(TenantId tenant) {
        return true;
    }

    PostingState whenMended(Row row) {
        return row.state;
    }
}
