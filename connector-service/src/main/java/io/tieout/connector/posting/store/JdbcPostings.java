package io.tieout.connector.posting.store;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.lane.Turns;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The postings in PostgreSQL. */
@Component
class JdbcPostings implements Postings {

    private final TurnTaking taking;
    private final Settling settling;
    private final Turns turns;

    JdbcPostings(TurnTaking taking, Settling settling, Turns turns) {
        this.taking = taking;
        this.settling = settling;
        this.turns = turns;
    }

    @Override
    public Optional<Turn> takeTurn() {
        return taking.takeTurn();
    }

    @Override
    public void giveBackPermit(Turn turn) {
        settling.giveBackPermit(turn);
    }

    @Override
    public void settle(
            Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        settling.settle(turn, decisions, heard, advice);
    }

    @Override
    public void leave(Turn turn) {
        turns.leave(turn.token());
    }

    @Override
    public int doubtAbandoned() {
        return taking.doubtAbandoned();
    }
}
