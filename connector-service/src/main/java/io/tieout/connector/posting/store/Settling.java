package io.tieout.connector.posting.store;

import io.tieout.connector.lane.HeldLeases;
import io.tieout.connector.lane.LaneProperties;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.GatewayWords;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles a turn in one transaction: decisions, outcomes, the permit, and what the lane learned. */
@Component
class Settling {

    private final JdbcClient jdbc;
    private final DecisionRows decisions;
    private final GatewayAnswers answers;
    private final Outcomes outcomes;
    private final MovingPostings moving;
    private final Lanes lanes;
    private final LaneClock laneClock;
    private final LaneProperties properties;
    private final HeldLeases held;
    private final Clock clock;

    Settling(
            JdbcClient jdbc,
            DecisionRows decisions,
            GatewayAnswers answers,
            Outcomes outcomes,
            MovingPostings moving,
            Lanes lanes,
            LaneClock laneClock,
            LaneProperties properties,
            HeldLeases held,
            Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.answers = answers;
        this.outcomes = outcomes;
        this.moving = moving;
        this.lanes = lanes;
        this.laneClock = laneClock;
        this.properties = properties;
        this.held = held;
        this.clock = clock;
    }

    @Transactional
    public void settle(
            Turn turn, Map<CommandId, Decision> made, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        end(turn.token());
        moving.hold(turn.tenant());
        List<SettledRow> settled = decisions.store(turn, made);
        answers.keep(turn, heard);
        outcomes.tell(advice instanceof LaneAdvice.Hold ? atRest(settled) : settled);
        moving.bringBack(turn.tenant(), turn.company(), turn.token());
        follow(advice, turn);
    }

    /** Why a connection waits is told once, and not for each of its postings. */
    private static List<SettledRow> atRest(List<SettledRow> settled) {
        return settled.stream().filter(row -> row.state() != PostingState.READY).toList();
    }

    /** The turn goes on: its own lease keeps its postings until it is settled. */
    @Transactional
    public void giveBackPermit(Turn turn) {
        jdbc.sql("UPDATE permit SET token = NULL, leased_until = NULL WHERE token = :token")
                .param("token", turn.token())
                .update();
    }

    /** First of all: who finds abandoned turns locks them before their postings, too. */
    private void end(String token) {
        held.release(token);
        jdbc.sql("""
                WITH ended AS (DELETE FROM turn WHERE token = :token)
                UPDATE permit SET token = NULL, leased_until = NULL WHERE token = :token
                """).param("token", token).update();
    }

    private void follow(LaneAdvice advice, Turn turn) {
        String company = turn.company();
        switch (advice) {
            case LaneAdvice.GoOn(int batchSize) ->
                laneClock.goOn(
                        company, batchSize, secondsEach(turn), clock.instant().minus(properties.ease()));
            case LaneAdvice.Slower(Duration pause, var why) -> {
                slowDown(company);
                lanes.pause(company, clock.instant().plus(pause), why);
                laneClock.reckon(company);
            }
            case LaneAdvice.Stop(Duration pause, var why) -> {
                lanes.pause(company, clock.instant().plus(pause), why);
                laneClock.reckon(company);
            }
            case LaneAdvice.Hold hold -> laneClock.reckon(company);
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

    private void slowDown(String company) {
        jdbc.sql(
                        "UPDATE lane SET open_permits = greatest(1, open_permits / 2), eased_at = :now WHERE company = :company")
                .param("now", SqlTimes.of(clock.instant()))
                .param("company", company)
                .update();
    }
}
