package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store as a process sees that can die just before or just after each of its transactions, with the judge looking on. */
final class MortalPostings implements Postings {

    private final MemoryPostings store;
    private final Judge judge;
    private final Runnable dieSometimes;

    /** @param dieSometimes throws a {@link Crash} now and then */
    MortalPostings(MemoryPostings store, Judge judge, Runnable dieSometimes) {
        this.store = store;
        this.judge = judge;
        this.dieSometimes = dieSometimes;
    }

    @Override
    public Optional<Turn> takeTurn() {
        List<CompanyId> waiting = store.waiting();
        Optional<Turn> turn = store.takeTurn(waiting);
        turn.ifPresent(one -> judge.taken(one, waiting, store.isPaused(one.tenant())));
        return turn;
    }

    @Override
    public void giveBackPermit(Turn turn) {
        dieSometimes.run();
        store.giveBackPermit(turn);
        judge.gaveBack(turn);
        dieSometimes.run();
    }

    @Override
    public void settle(
            Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        dieSometimes.run();
        store.settle(turn, decisions, heard, advice);
        judge.settled(turn, decisions, advice, store.rows());
        dieSometimes.run();
    }

    @Override
    public void leave(Turn turn) {
        store.leave(turn);
    }

    @Override
    public int doubtAbandoned() {
        return store.doubtAbandoned();
    }
}
