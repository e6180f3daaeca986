package io.tieout.connector.posting.store;

import io.tieout.connector.lane.HeldLeases;
import io.tieout.connector.lane.LaneProperties;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Times;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
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
    private final Outcomes outcomes;
    private final Lanes lanes;
    private final LaneClock laneClock;
    private final LaneProperties properties;
    private final HeldLeases held;
    private final Clock clock;

    Settling(
            JdbcClient jdbc,
            DecisionRows decisions,
            Outcomes outcomes,
            Lanes lanes,
            LaneClock laneClock,
            LaneProperties properties,
            HeldLeases held,
            Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.lanes = lanes;
        this.laneClock = laneClock;
        this.properties = properties;
        this.held = held;
        this.clock = clock;
    }

    @Transactional
    public void settle(Turn turn, Map<CommandId, Decision> made, LaneAdvice advice) {
        List<SettledRow> settled = decisions.store(turn, made);
        outcomes.tell(settled);
        giveBack(turn.token());
        follow(advice, turn.company());
        laneClock.reckon(turn.company());
    }

    private void giveBack(String token) {
        held.release(token);
        jdbc.sql("UPDATE permit SET token = NULL, leased_until = NULL WHERE token = :token")
                .param("token", token)
                .update();
    }

    private void follow(LaneAdvice advice, String company) {
        switch (advice) {
            case LaneAdvice.GoOn(int batchSize) -> {
                pace(company, batchSize);
                ease(company);
            }
            case LaneAdvice.Slower(Duration pause, var why) -> {
                slowDown(company);
                lanes.pause(company, clock.instant().plus(pause), why);
            }
            case LaneAdvice.Stop(Duration pause, var why) -> lanes.pause(company, after(pause), why);
        }
    }

    private @Nullable Instant after(@Nullable Duration pause) {
        return pause == null ? null : clock.instant().plus(pause);
    }

    private void pace(String company, int batchSize) {
        jdbc.sql("UPDATE lane SET batch_size = :size WHERE company = :company AND batch_size <> :size")
                .param("size", batchSize)
                .param("company", company)
                .update();
    }

    private void slowDown(String company) {
        jdbc.sql(
                        "UPDATE lane SET open_permits = greatest(1, open_permits / 2), eased_at = :now WHERE company = :company")
                .param("now", Times.of(clock.instant()))
                .param("company", company)
                .update();
    }

    private void ease(String company) {
        Instant now = clock.instant();
        jdbc.sql("""
                UPDATE lane SET open_permits = open_permits + 1, eased_at = :now
                 WHERE company = :company AND open_permits < permits AND eased_at < :before
                """)
                .param("now", Times.of(now))
                .param("company", company)
                .param("before", Times.of(now.minus(properties.ease())))
                .update();
    }
}
