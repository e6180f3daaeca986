package io.tieout.connector.lane;

import io.tieout.starter.memory.Age;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns: the lane that has waited longest leases one of its permits to whoever has a request to make for it. A turn has a lease of its
 * own beside its permit's, since the permit is given back before what came of the turn is stored. Each method joins the caller's
 * transaction, which it needs, except {@link #leave}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Turns {

    /** All that is due waits for something that is under way; the lane is looked at again then. */
    private static final Duration BLOCKED = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final Permits permits;
    private final PermitRows rows;
    private final WaitingPostings waiting;
    private final HeldLeases held;
    private final LaneProperties properties;
    private final Clock clock;

    Turns(
            JdbcClient jdbc,
            Permits permits,
            PermitRows rows,
            WaitingPostings waiting,
            HeldLeases held,
            LaneProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.permits = permits;
        this.rows = rows;
        this.waiting = waiting;
        this.held = held;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Locks the lane that has waited longest among those that have something due, are not paused and have a permit free, and leases the
     * permit. To be followed by {@link #begin} or {@link #giveUp}.
     *
     * @param trusted none is leased in a database that is younger than that, since it has been put back since, nor in one that has moved
     */
    public Optional<TurnLease> lease(Age trusted) {
        return longestWaiting(trusted).flatMap(this::lease);
    }

    private Optional<TurnLease> lease(Waiting lane) {
        Optional<Permit> permit = permits.lease(lane.company());
        permit.ifPresent(leased -> releaseIfRolledBack(leased.token()));
        return permit.map(leased -> new TurnLease(
                lane.company(),
                leased.token(),
                lane.batchSize(),
                lane.openPermits(),
                lane.freePermits(),
                lane.leases(),
                lane.secondsEach(),
                clock.instant().plus(properties.lease())));
    }

    private Optional<Waiting> longestWaiting(Age trusted) {
        return jdbc.sql("""
                        SELECT company, batch_size, open_permits, seconds_each, permits.free, permits.leases FROM lane,
                               LATERAL (SELECT count(*) FILTER (WHERE slot <= lane.open_permits
                                                                  AND (leased_until IS NULL OR leased_until < :now)) AS free,
                                               array_agg(token) FILTER (WHERE token IS NOT NULL) AS leases
                                          FROM permit WHERE permit.company = lane.company) AS permits
                         WHERE due_at <= :now
                           AND (paused_until IS NULL OR paused_until <= :now)
                           AND permits.free > 0
                           AND EXISTS (SELECT 1 FROM database_age WHERE epoch = :epoch AND beat >= :beat AND %s)
                         ORDER BY last_turn
                         LIMIT 1
                         FOR UPDATE OF lane SKIP LOCKED
                        """.formatted(Fence.UNMOVED))
                .param("epoch", trusted.epoch())
                .param("beat", trusted.beat())
                .param("now", SqlTimes.of(clock.instant()))
                .query(Waiting::of)
                .optional();
    }

    /** There is something to do: the turn's own lease begins, and the lane goes behind all others. */
    public void begin(TurnLease lease) {
        jdbc.sql("""
                WITH begun AS (INSERT INTO turn (token, leased_until) VALUES (:token, :ends))
                UPDATE lane SET last_turn = nextval('turn_number'), due_at = :next WHERE company = :company
                """)
                .param("token", lease.token())
                .param("ends", SqlTimes.of(lease.ends()))
                .param("next", SqlTimes.ofNullable(waiting.nextDue(lease.company())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("company", lease.company().key())
                .update();
    }

    /** All that is due waits for something that is under way: the permit is given back, and the lane goes behind all others. */
    public void giveUp(TurnLease lease) {
        Instant soon = clock.instant().plus(BLOCKED);
        Instant next = waiting.nextDue(lease.company());
        held.release(lease.token());
        jdbc.sql("WITH free AS (" + PermitRows.GIVE_BACK + """
                )
                UPDATE lane SET last_turn = nextval('turn_number'), due_at = :next WHERE company = :company
                """)
                .param("token", lease.token())
                .param(
                        "next",
                        SqlTimes.ofNullable(next == null || next.isAfter(soon) ? next : soon),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("company", lease.company().key())
                .update();
    }

    /** The turn's request is over: another turn of the lane may begin. The turn's own lease goes on. */
    public void giveBackPermit(String token) {
        rows.giveBack(token);
    }

    /** First of all that is done when a turn is settled: who finds abandoned turns locks them before their postings, too. */
    public void end(String token) {
        held.release(token);
        jdbc.sql("WITH ended AS (DELETE FROM turn WHERE token = :token) " + PermitRows.GIVE_BACK)
                .param("token", token)
                .update();
    }

    /** The leases are not renewed any more; if the turn was not ended, they run out. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void leave(String token) {
        held.release(token);
    }

    /**
     * Ends the turns whose lease has run out: the process that held them died or was cut off.
     *
     * @return their leases
     */
    public List<String> endAbandoned() {
        return jdbc.sql("DELETE FROM turn WHERE leased_until < :now RETURNING token")
                .param("now", SqlTimes.of(clock.instant()))
                .query(String.class)
                .list();
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

    /** @param leases of the lane's permits that are taken */
    private record Waiting(
            CompanyId company,
            int batchSize,
            int openPermits,
            int freePermits,
            List<String> leases,
            @Nullable Double secondsEach) {

        static Waiting of(ResultSet row, int number) throws SQLException {
            java.sql.Array leases = row.getArray("leases");
            return new Waiting(
                    CompanyId.of(row.getString("company")),
                    row.getInt("batch_size"),
                    row.getInt("open_permits"),
                    row.getInt("free"),
                    leases == null ? List.of() : List.of((String[]) leases.getArray()),
                    row.getObject("seconds_each", Double.class));
        }
    }
}
