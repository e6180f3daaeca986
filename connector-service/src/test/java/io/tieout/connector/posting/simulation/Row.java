package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Instant;
import java.util.Objects;

/** A row of the table of postings. */
final class Row {

    private static final Trace TRACE = Trace.derivedFrom("simulation");

    final TenantId tenant;
    final CompanyId company;
    final int position;
    private final String documentKey;
    IntacctCommand command;
    PostingState state = PostingState.READY;
    int urgency = 1;
    Instant due;
    int attempts;
    boolean solo;
    String turn = "";
    Instant sentAt;
    Doubt doubt;
    int lookUps;
    String claim;
    String recordNo;
    String code;
    String toldAs;
    IntacctCommand newer;
    Instant newerMarkedAt;

    Row(IntacctCommand command, TenantId tenant, CompanyId company, int position, Instant due) {
        this.command = command;
        this.tenant = tenant;
        this.company = company;
        this.documentKey = command.documentKey();
        this.position = position;
        this.due = due;
    }

    Row copy() {
        var copy = new Row(command, tenant, company, position, due);
        copy.state = state;
        copy.urgency = urgency;
        copy.attempts = attempts;
        copy.solo = solo;
        copy.turn = turn;
        copy.sentAt = sentAt;
        copy.doubt = doubt;
        copy.lookUps = lookUps;
        copy.claim = claim;
        copy.recordNo = recordNo;
        copy.code = code;
        copy.toldAs = toldAs;
        copy.newer = newer;
        copy.newerMarkedAt = newerMarkedAt;
        return copy;
    }

    /** What was done for it may have been forgotten. */
    void forget(Instant markedAt) {
        switch (state) {
            case READY, IN_FLIGHT, UNCERTAIN -> {
                state = PostingState.UNCERTAIN;
                due = markedAt;
            }
            case REJECTED, PARKED -> {}
            case POSTED, DISMISSED -> {
                return;
            }
        }
        doubt = doubt == null || doubt == Doubt.NO_ANSWER ? Doubt.FORGOTTEN : doubt;
        sentAt = markedAt;
        lookUps = 0;
        turn = "";
    }

    /** A person, or a newer revision, has it sent once more. */
    void sendAnew(Clauses clauses, Instant now) {
        state = clauses.whenSentAnew(this);
        urgency = 0;
        due = now;
        attempts = 0;
        lookUps = 0;
        solo = false;
        claim = null;
        toldAs = null;
    }

    CommandId id() {
        return command.commandId();
    }

    boolean isOfSameDocument(Row other) {
        return tenant.equals(other.tenant) && documentKey.equals(other.documentKey);
    }

    boolean isOfSameEntity(Row other) {
        return Objects.equals(command.entityId(), other.command.entityId());
    }

    boolean isRefused() {
        return state == PostingState.REJECTED || state == PostingState.PARKED;
    }

    boolean isAtRest() {
        return switch (state) {
            case POSTED, REJECTED, PARKED, DISMISSED -> true;
            case READY, IN_FLIGHT, UNCERTAIN -> false;
        };
    }

    Posting posting() {
        return new Posting(command, attempts, solo, sentAt, doubt, lookUps, claim, TRACE);
    }
}
