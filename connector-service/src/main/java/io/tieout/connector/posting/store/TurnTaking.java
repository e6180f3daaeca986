package io.tieout.connector.posting.store;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Times;
import io.tieout.connector.lane.TurnLease;
import io.tieout.connector.lane.Turns;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import io.tieout.starter.memory.Fence;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a turn in one transaction: the lane that has waited longest, one of its permits, and what is to be sent or asked. Questions go
 * before new postings, because what is uncertain keeps others waiting.
 */
@Component
class TurnTaking {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final DuePostings due;
    private final MovingPostings moving;
    private final Memberships memberships;
    private final Lanes lanes;
    private final Fence fence;
    private final Clock clock;

    TurnTaking(
            JdbcClient jdbc,
            Turns turns,
            DuePostings due,
            MovingPostings moving,
            Memberships memberships,
            Lanes lanes,
            Fence fence,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.due = due;
        this.moving = moving;
        this.memberships = memberships;
        this.lanes = lanes;
        this.fence = fence;
        this.clock = clock;
    }

    /** None of a database that may not be believed, or is not the one any more that was. */
    @Transactional
    public Optional<Turn> takeTurn() {
        return fence.trusted().flatMap(turns::lease).flatMap(this::takeTurn);
    }

    private Optional<Turn> takeTurn(TurnLease lease) {
        Optional<Turn> turn = due.toAsk(lease).or(() -> due.toSend(lease));
        if (turn.isEmpty()) {
            turns.giveUp(lease);
        } else {
            turns.begin(lease);
        }
        return turn;
    }

    /** What abandoned turns had in flight is in doubt, and may have been sent until now. */
    @Transactional
    public int doubtAbandoned() {
        List<String> abandoned = turns.endAbandoned();
        if (abandoned.isEmpty()) {
            return 0;
        }
        List<Abandoned> doubted = jdbc.sql("""
                        UPDATE posting SET state = 'UNCERTAIN', doubt = 'NO_ANSWER', look_ups = 0, due_at = :now,
                                           sent_at = :now, updated_at = :now
                         WHERE turn = ANY(:turns) AND state = 'IN_FLIGHT'
                        RETURNING tenant, company, turn
                        """)
                .param("turns", abandoned.toArray(String[]::new))
                .param("now", Times.of(clock.instant()))
                .query((row, number) -> new Abandoned(
                        new TenantId(row.getString("tenant")),
                        CompanyId.of(row.getString("company")),
                        row.getString("turn")))
                .list();
        doubted.stream()
                .distinct()
                .sorted(Comparator.comparing(turn -> turn.tenant().value()))
                .forEach(turn -> moving.bringBack(
                        turn.tenant(), memberships.steady(turn.tenant()), turn.company(), turn.token()));
        lanes.dueNow(doubted.stream().map(Abandoned::company).distinct().toList());
        return doubted.size();
    }

    private record Abandoned(TenantId tenant, CompanyId company, String token) {}
}
