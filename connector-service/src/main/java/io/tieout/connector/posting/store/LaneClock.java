package io.tieout.connector.posting.store;

import io.tieout.connector.lane.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a lane next has something to do, kept in its row so that lanes are found without looking at postings. */
@Repository
class LaneClock {

    private static final Duration BLOCKED = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final Clock clock;

    LaneClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something is due in these lanes now. Locks them in one order, so that two batches cannot lock each other out. */
    void dueNow(Collection<String> companies) {
        jdbc.sql("""
                WITH waiting AS (SELECT company FROM lane WHERE company = ANY(:companies) ORDER BY company FOR UPDATE)
                UPDATE lane SET due_at = least(due_at, :now) FROM waiting WHERE lane.company = waiting.company
                """)
                .param("companies", companies.toArray(String[]::new))
                .param("now", Times.of(clock.instant()))
                .update();
    }

    /** Looks at the lane's postings anew. */
    void reckon(String company) {
        reckon(company, Instant.EPOCH);
    }

    /** All that is due waits for something that is under way. */
    void blocked(String company) {
        reckon(company, clock.instant().plus(BLOCKED));
    }

    private void reckon(String company, Instant notBefore) {
        lock(company);
        jdbc.sql("""
                UPDATE lane SET due_at = CASE WHEN next.due_at IS NULL THEN NULL
                                              ELSE greatest(:notBefore::timestamptz, next.due_at) END
                  FROM (SELECT least((SELECT min(due_at) FROM posting WHERE company = :company AND state = 'READY'),
                                     (SELECT min(due_at) FROM posting WHERE company = :company AND state = 'UNCERTAIN'))
                               AS due_at) AS next
                 WHERE company = :company
                """)
                .param("company", company)
                .param("notBefore", Times.of(notBefore))
                .update();
    }

    /**
     * In a statement of its own: an update that has to wait for the row looks at the postings as they were before it waited, so it
     * would not see those that were accepted meanwhile, and the lane would sleep although something is due.
     */
    private void lock(String company) {
        jdbc.sql("SELECT company FROM lane WHERE company = :company FOR UPDATE")
                .param("company", company)
                .query(String.class)
                .optional();
    }

    void turnTaken(String company) {
        jdbc.sql("UPDATE lane SET last_turn = nextval('turn_number') WHERE company = :company")
                .param("company", company)
                .update();
    }
}
