package io.tieout.connector.posting;

import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.model.id.CommandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a turn, makes its one request, and settles what came of it. Plain Java: a running service and a simulated world drive the
 * same machine.
 */
public final class PostingMachine {

    private final Postings postings;
    private final Ledger ledger;
    private final PostingRules rules;
    private final Clock clock;

    public PostingMachine(Postings postings, Ledger ledger, PostingRules rules, Clock clock) {
        this.postings = postings;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    /** The intent of the turn that is returned is committed. */
    public Optional<Turn> takeTurn() {
        return postings.takeTurn();
    }

    /**
     * Blocks for the length of one request. A turn whose lease has ended before it begins is left alone: its postings are in
     * doubt by then, and others look after them.
     *
     * @param permitBack is run when the lane's permit is free again while the answers are still to be stored, so that the next
     *     turn can begin meanwhile; not always run
     */
    public void carryOut(Turn turn, Runnable permitBack) {
        try {
            if (clock.instant().isAfter(turn.sendBefore())) {
                return;
            }
            switch (turn.purpose()) {
                case SEND -> send(turn, permitBack);
                case ASK -> ask(turn);
            }
        } finally {
            postings.leave(turn);
        }
    }

    /**
     * One turn from beginning to end.
     *
     * @return whether there was anything to do
     */
    public boolean runOnce() {
        Optional<Turn> turn = takeTurn();
        turn.ifPresent(one -> carryOut(one, () -> {}));
        return turn.isPresent();
    }

    private void send(Turn turn, Runnable permitBack) {
        var batch = new Batch(
                turn.token(),
                turn.tenant(),
                turn.entityId(),
                turn.postings().stream().map(Posting::command).toList());
        Instant began = clock.instant();
        Answer answer = ledger.post(batch);
        Duration took = Duration.between(began, clock.instant());
        Map<CommandId, Decision> decisions = rules.afterSending(turn, answer);
        LaneAdvice advice = rules.adviceAfterSending(turn, answer, took);
        if (answer instanceof Answer.Answered && advice instanceof LaneAdvice.GoOn && turn.isFull()) {
            postings.giveBackPermit(turn);
            permitBack.run();
        }
        postings.settle(turn, decisions, Heard.in(turn, answer), advice);
    }

    private void ask(Turn turn) {
        Instant asked = clock.instant();
        LookUp lookUp = ledger.find(
                turn.tenant(),
                turn.entityId(),
                turn.postings().stream().map(Posting::command).toList());
        postings.settle(
                turn,
                rules.afterAsking(turn, lookUp, asked),
                Heard.in(turn, lookUp),
                rules.adviceAfterAsking(turn, lookUp));
    }
}
