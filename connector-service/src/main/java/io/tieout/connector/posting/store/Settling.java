package io.tieout.connector.posting.store;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Turns;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles a turn in one transaction: decisions, outcomes, the permit, and what the lane learned. */
@Component
class Settling {

    private final Turns turns;
    private final Memberships memberships;
    private final DecisionRows decisions;
    private final NewerRevisions newer;
    private final GatewayAnswers answers;
    private final Outcomes outcomes;
    private final MovingPostings moving;
    private final Lanes lanes;
    private final Clock clock;

    Settling(
            Turns turns,
            Memberships memberships,
            DecisionRows decisions,
            NewerRevisions newer,
            GatewayAnswers answers,
            Outcomes outcomes,
            MovingPostings moving,
            Lanes lanes,
            Clock clock) {
        this.turns = turns;
        this.memberships = memberships;
        this.decisions = decisions;
        this.newer = newer;
        this.answers = answers;
        this.outcomes = outcomes;
        this.moving = moving;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Who changes where a tenant stands locks the membership before the postings, and so does this. */
    @Transactional
    public void settle(
            Turn turn, Map<CommandId, Decision> made, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        turns.end(turn.token());
        Optional<Membership> member = memberships.steady(turn.tenant());
        List<SettledRow> settled = newer.inPlaceOf(decisions.store(turn, made));
        answers.keep(turn, heard);
        outcomes.tell(advice instanceof LaneAdvice.Hold ? atRest(settled) : settled);
        moving.bringBack(turn.tenant(), member, turn.company(), turn.token());
        follow(advice, turn);
    }

    /** Why a connection waits is told once, and not for each of its postings. */
    private static List<SettledRow> atRest(List<SettledRow> settled) {
        return settled.stream().filter(row -> row.state() != PostingState.READY).toList();
    }

    @Transactional
    public void giveBackPermit(Turn turn) {
        turns.giveBackPermit(turn.token());
    }

    private void follow(LaneAdvice advice, Turn turn) {
        CompanyId company = turn.company();
        switch (advice) {
            case LaneAdvice.GoOn(int batchSize) -> lanes.goOn(company, batchSize, secondsEach(turn));
            case LaneAdvice.Slower(Duration pause, var why) -> {
                lanes.slowDown(company);
                lanes.pause(company, clock.instant().plus(pause), why);
                lanes.reckon(company);
            }
            case LaneAdvice.Stop(Duration pause, var why) -> {
                lanes.pause(company, clock.instant().plus(pause), why);
                lanes.reckon(company);
            }
            case LaneAdvice.Hold hold -> lanes.reckon(company);
        }
    }

    private @Nullable Double secondsEach(Turn turn) {
        Instant sent = turn.postings().getFirst().sentAt();
        if (turn.purpose() != Turn.Purpose.SEND || sent == null) {
            return null;
        }
        long millis = Math.max(1, Duration.between(sent, clock.instant()).toMillis());
        return millis / 1000.0 / turn.postings().size();
    }
}
