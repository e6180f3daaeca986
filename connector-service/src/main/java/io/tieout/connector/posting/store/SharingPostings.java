package io.tieout.connector.posting.store;

import io.tieout.connector.lane.TurnLease;
import io.tieout.connector.posting.store.FairShare.UnderWay;
import io.tieout.starter.sql.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits and what is under way, where the last postings of a lane are to be shared. */
@Repository
class SharingPostings {

    private final JdbcClient jdbc;
    private final Clock clock;

    SharingPostings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many postings the turn takes at most. */
    int share(Head head, TurnLease lease) {
        var share = new FairShare(lease.batchSize(), lease.requestsAtOnce());
        if (!share.isWorthCounting()) {
            return lease.batchSize();
        }
        int waiting = waiting(head, lease, share.enough());
        return waiting >= share.enough() ? lease.batchSize() : share.of(waiting, lease.freePermits(), underWay(lease));
    }

    private int waiting(Head head, TurnLease lease, int enough) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                               SELECT 1 FROM posting
                                WHERE company = :company AND tenant = :tenant AND entity IS NOT DISTINCT FROM :entity
                                  AND state = 'READY' AND due_at <= :now AND NOT solo
                                LIMIT :enough) AS waiting
                        """)
                .param("company", lease.company().key())
                .param("tenant", head.tenant())
                .param("entity", head.entity(), Types.VARCHAR)
                .param("now", SqlTimes.of(clock.instant()))
                .param("enough", enough)
                .query(Integer.class)
                .single();
    }

    /** By the index {@code posting_in_flight}. */
    private List<UnderWay> underWay(TurnLease lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT count(*) AS postings, min(sent_at) AS sent_at FROM posting
                         WHERE turn = ANY(:turns) AND state = 'IN_FLIGHT'
                         GROUP BY turn
                        """)
                .param("turns", lease.others().toArray(String[]::new))
                .query((row, number) -> new UnderWay(
                        row.getInt("postings"),
                        Duration.between(SqlTimes.read(row, "sent_at"), now),
                        lease.secondsEach()))
                .list();
    }
}
