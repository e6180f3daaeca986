package io.tieout.connector.posting.store;

import io.tieout.connector.lane.TurnLease;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.Turn;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Picks the postings of a turn. All are of one tenant and entity, since a request has one login; of one document only the oldest
 * live posting is ever picked, so that what happens to a document happens in order. "Oldest" is asked with {@code min} and not with
 * {@code NOT EXISTS}: PostgreSQL turns the latter into a join that, as long as the table has no statistics, reads all live postings of the
 * tenant for each one that it picks.
 */
@Repository
class DuePostings {

    private static final int MOST_QUESTIONS = 100;

    private static final String COLUMNS =
            "command_id, event_type, body, attempts, solo, sent_at, doubt, look_ups, raw, traceparent, event_id";

    private final JdbcClient jdbc;
    private final SharingPostings sharing;
    private final Clock clock;

    DuePostings(JdbcClient jdbc, SharingPostings sharing, Clock clock) {
        this.jdbc = jdbc;
        this.sharing = sharing;
        this.clock = clock;
    }

    Optional<Turn> toAsk(TurnLease lease) {
        Optional<Head> head = jdbc.sql("""
                        SELECT tenant, entity, false AS solo FROM posting
                         WHERE company = :company AND state = 'UNCERTAIN' AND due_at <= :now
                         ORDER BY due_at LIMIT 1
                        """)
                .param("company", lease.company().key())
                .param("now", SqlTimes.of(clock.instant()))
                .query(Head::of)
                .optional();
        return head.map(first -> turn(lease, Turn.Purpose.ASK, first, ask(first, lease)));
    }

    // While it is being asked, a posting is due again only after the lease: if the process dies, somebody else asks.
    private List<Posting> ask(Head head, TurnLease lease) {
        return jdbc.sql("""
                        UPDATE posting SET turn = :token, due_at = :leaseEnd, updated_at = :now
                         WHERE command_id IN (
                               SELECT command_id FROM posting
                                WHERE company = :company AND tenant = :tenant AND entity IS NOT DISTINCT FROM :entity
                                  AND state = 'UNCERTAIN' AND due_at <= :now
                                ORDER BY due_at
                                LIMIT :most
                                FOR UPDATE SKIP LOCKED)
                        RETURNING\s""" + COLUMNS)
                .param("token", lease.token())
                .param("leaseEnd", SqlTimes.of(lease.ends()))
                .param("now", SqlTimes.of(clock.instant()))
                .param("company", lease.company().key())
                .param("tenant", head.tenant())
                .param("entity", head.entity(), Types.VARCHAR)
                .param("most", MOST_QUESTIONS)
                .query(DuePostings::posting)
                .list();
    }

    Optional<Turn> toSend(TurnLease lease) {
        Optional<Head> head = jdbc.sql("""
                        SELECT tenant, entity, solo FROM posting
                         WHERE company = :company AND state = 'READY' AND due_at <= :now
                           AND position = (SELECT min(live.position) FROM posting AS live
                                            WHERE live.tenant = posting.tenant
                                              AND live.document_key = posting.document_key
                                              AND live.state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN'))
                         ORDER BY urgency, due_at, position LIMIT 1
                        """)
                .param("company", lease.company().key())
                .param("now", SqlTimes.of(clock.instant()))
                .query(Head::of)
                .optional();
        return head.map(first -> turn(lease, Turn.Purpose.SEND, first, send(first, lease)));
    }

    /**
     * Until the end of the transaction. PostgreSQL cannot estimate how many postings are the oldest of their document, takes them for
     * very few, and would read and sort all that wait in the lane (25,000: 325 ms) instead of the first ones of the index
     * {@code posting_waiting}, which is in the order that is asked for (1.7 ms).
     */
    private void takeTheOrderOfTheIndex() {
        jdbc.sql("SELECT set_config('enable_sort', 'off', true)")
                .query(String.class)
                .single();
    }

    private List<Posting> send(Head head, TurnLease lease) {
        takeTheOrderOfTheIndex();
        return jdbc.sql("""
                        WITH picked AS (
                               SELECT command_id, urgency, due_at, position FROM posting
                                WHERE company = :company AND tenant = :tenant AND entity IS NOT DISTINCT FROM :entity
                                  AND state = 'READY' AND due_at <= :now AND solo = :solo
                                  AND position = (SELECT min(live.position) FROM posting AS live
                                                   WHERE live.tenant = posting.tenant
                                                     AND live.document_key = posting.document_key
                                                     AND live.state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN'))
                                ORDER BY urgency, due_at, position
                                LIMIT :most
                                FOR UPDATE SKIP LOCKED),
                             sent AS (
                               UPDATE posting SET state = 'IN_FLIGHT', turn = :token, request_id = :token, sent_at = :now,
                                                  attempts = attempts + 1, doubt = NULL, look_ups = 0, updated_at = :now
                                 FROM picked WHERE posting.command_id = picked.command_id
                               RETURNING picked.urgency AS place_1, picked.due_at AS place_2, picked.position AS place_3,
                                         posting.*)
                        SELECT\s""" + COLUMNS + " FROM sent ORDER BY place_1, place_2, place_3")
                .param("company", lease.company().key())
                .param("tenant", head.tenant())
                .param("entity", head.entity(), Types.VARCHAR)
                .param("now", SqlTimes.of(clock.instant()))
                .param("solo", head.solo())
                .param("most", head.solo() ? 1 : sharing.share(head, lease))
                .param("token", lease.token())
                .query(DuePostings::posting)
                .list();
    }

    private static Turn turn(TurnLease lease, Turn.Purpose purpose, Head head, List<Posting> postings) {
        return new Turn(
                lease.token(),
                purpose,
                lease.company(),
                new TenantId(head.tenant()),
                head.entity(),
                lease.ends(),
                lease.batchSize(),
                postings);
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        String doubt = row.getString("doubt");
        return new Posting(
                CommandText.read(row.getString("event_type"), row.getString("body")),
                row.getInt("attempts"),
                row.getBoolean("solo"),
                SqlTimes.readNullable(row, "sent_at"),
                doubt == null ? null : Doubt.valueOf(doubt),
                row.getInt("look_ups"),
                row.getString("raw"),
                Trace.of(row.getString("traceparent"), new EventId(row.getString("event_id"))));
    }
}
