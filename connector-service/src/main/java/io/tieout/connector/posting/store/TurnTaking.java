package io.tieout.connector.posting.store;

import io.tieout.connector.lane.HeldLeases;
import io.tieout.connector.lane.LaneProperties;
import io.tieout.connector.lane.Permit;
import io.tieout.connector.lane.Permits;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a turn in one transaction: locks the lane that has waited longest, leases one of its permits, and marks what is to be sent
 * or asked. Questions go before new postings, because what is uncertain keeps others waiting.
 */
@Component
class TurnTaking {

    private final JdbcClient jdbc;
    private final Permits permits;
    private final DuePostings due;
    private final LaneClock lanes;
    private final MovingPostings moving;
    private final LaneProperties properties;
    private final HeldLeases held;
    private final Clock clock;

    TurnTaking(
            JdbcClient jdbc,
            Permits permits,
            DuePostings due,
            LaneClock lanes,
            MovingPostings moving,
            LaneProperties properties,
            HeldLeases held,
            Clock clock) {
        this.jdbc = jdbc;
        this.permits = permits;
        this.due = due;
        this.lanes = lanes;
        this.moving = moving;
        this.properties = properties;
        this.held = held;
        this.clock = clock;
    }

    @Transactional
    public Optional<Turn> takeTurn() {
        Optional<Waiting> lane = longestWaiting();
        return lane.isEmpty() ? Optional.empty() : takeTurn(lane.get());
    }

    private Optional<Waiting> longestWaiting() {
        return jdbc.sql("""
                        SELECT company, batch_size, open_permits, free.permits FROM lane,
                               LATERAL (SELECT count(*) AS permits FROM permit
                                         WHERE permit.company = lane.company AND permit.slot <= lane.open_permits
                                           AND (permit.leased_until IS NULL OR permit.leased_until < :now)) AS free
                         WHERE due_at <= :now
                           AND (paused_until IS NULL OR paused_until <= :now)
                           AND free.permits > 0
                         ORDER BY last_turn
                         LIMIT 1
                         FOR UPDATE OF lane SKIP LOCKED
                        """)
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> new Waiting(
                        row.getString("company"),
                        row.getInt("batch_size"),
                        row.getInt("open_permits"),
                        row.getInt("permits")))
                .optional();
    }

    private Optional<Turn> takeTurn(Waiting lane) {
        String company = lane.company();
        Optional<Permit> permit = permits.lease(company);
        if (permit.isEmpty()) {
            return Optional.empty();
        }
        String token = permit.get().token();
        releaseIfRolledBack(token);
        var lease = new Lease(
                company,
                token,
                lane.batchSize(),
                lane.openPermits(),
                lane.freePermits(),
                clock.instant().plus(properties.lease()));
        Optional<Turn> turn = due.toAsk(lease).or(() -> due.toSend(lease));
        if (turn.isEmpty()) {
            permit.get().close();
            lanes.blocked(company);
        } else {
            begin(lease);
            lanes.turnTaken(company);
        }
        return turn;
    }

    private void begin(Lease lease) {
        jdbc.sql("INSERT INTO turn (token, leased_until) VALUES (:token, :ends)")
                .param("token", lease.token())
                .param("ends", SqlTimes.of(lease.ends()))
                .update();
    }

    private void releaseIfRolledBack(String token) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    held.release(token);
                }
            }
        });
    }

    private record Waiting(String company, int batchSize, int openPermits, int freePermits) {}

    /** The turns whose lease has run out are over; what they had in flight is in doubt, and may have been sent until now. */
    @Transactional
    public int doubtAbandoned() {
        List<Abandoned> doubted = jdbc.sql("""
                        WITH abandoned AS (DELETE FROM turn WHERE leased_until < :now RETURNING token)
                        UPDATE posting SET state = 'UNCERTAIN', doubt = 'NO_ANSWER', look_ups = 0, due_at = :now,
                                           sent_at = :now, updated_at = :now
                          FROM abandoned
                         WHERE posting.turn = abandoned.token AND posting.state = 'IN_FLIGHT'
                        RETURNING posting.tenant, posting.company, posting.turn
                        """)
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> new Abandoned(
                        new TenantId(row.getString("tenant")), row.getString("company"), row.getString("turn")))
                .list();
        doubted.stream()
                .distinct()
                .sorted(Comparator.comparing(turn -> turn.tenant().value()))
                .forEach(turn -> moving.bringBack(turn.tenant(), turn.company(), turn.token()));
        if (!doubted.isEmpty()) {
            lanes.dueNow(doubted.stream().map(Abandoned::company).distinct().toList());
        }
        return doubted.size();
    }

    private record Abandoned(TenantId tenant, String company, String token) {}
}
