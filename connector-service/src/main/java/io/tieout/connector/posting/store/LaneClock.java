package io.tieout.connector.posting.store;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a lane next has something to do, kept in its row so that lanes are found without looking at postings. */
@Repository
class LaneClock {

    private static final Duration BLOCKED = Duration.ofMillis(250);

    /** By the index {@code posting_waiting}, which begins with the urgency: 0 or 1. */
    private static final String NEXT = """

              FROM (SELECT least((SELECT min(due_at) FROM posting
                                   WHERE company = :company AND state = 'READY' AND urgency = 0),
                                 (SELECT min(due_at) FROM posting
                                   WHERE company = :company AND state = 'READY' AND urgency = 1),
                                 (SELECT min(due_at) FROM posting WHERE company = :company AND state = 'UNCERTAIN'))
                           AS due_at) AS next
             WHERE company = :company
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LaneClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something is due in these lanes now. Locks them in one order, so that two batches cannot lock each other out; all of them,
     * because a turn that is settled at this moment may be about to write that nothing is due.
     */
    void dueNow(Collection<String> companies) {
        jdbc.sql("""
                WITH waiting AS (SELECT company, due_at FROM lane WHERE company = ANY(:companies) ORDER BY company FOR UPDATE)
                UPDATE lane SET due_at = :now
                  FROM waiting
                 WHERE lane.company = waiting.company AND (waiting.due_at IS NULL OR waiting.due_at > :now)
                """)
                .param("companies", companies.toArray(String[]::new))
                .param("now", SqlTimes.of(clock.instant()))
                .update();
    }

    /** A turn of the lane was taken; the caller has locked the lane. */
    void turnTaken(String company) {
        turnTaken(company, Instant.EPOCH);
    }

    /** A turn was tried, and all that is due waits for something that is under way; the caller has locked the lane. */
    void blocked(String company) {
        turnTaken(company, clock.instant().plus(BLOCKED));
    }

    private void turnTaken(String company, Instant notBefore) {
        jdbc.sql("UPDATE lane SET last_turn = nextval('turn_number'), "
                        + "due_at = CASE WHEN next.due_at > :notBefore THEN next.due_at"
                        + " WHEN next.due_at IS NOT NULL THEN :notBefore END" + NEXT)
                .param("company", company)
                .param("notBefore", SqlTimes.of(notBefore))
                .update();
    }

    /** Looks at the lane's postings anew. */
    void reckon(String company) {
        lock(company);
        jdbc.sql("UPDATE lane SET due_at = next.due_at" + NEXT)
                .param("company", company)
                .update();
    }

    /**
     * Looks at the lane's postings anew after a turn that went well.
     *
     * @param secondsEach how long the request took for each of its postings; null if none were sent
     * @param easedBefore one more request at once is tried if the last change of their number was before
     */
    void goOn(String company, int batchSize, @Nullable Double secondsEach, Instant easedBefore) {
        lock(company);
        jdbc.sql("""
                UPDATE lane SET batch_size = :size,
                                seconds_each = coalesce(:secondsEach, seconds_each),
                                open_permits = CASE WHEN eased_at < :before THEN least(permits, open_permits + 1)
                                                    ELSE open_permits END,
                                eased_at = CASE WHEN eased_at < :before AND open_permits < permits THEN :now
                                                ELSE eased_at END,
                                due_at = next.due_at
                """ + NEXT)
                .param("company", company)
                .param("size", batchSize)
                .param("secondsEach", secondsEach, java.sql.Types.DOUBLE)
                .param("before", SqlTimes.of(easedBefore))
                .param("now", SqlTimes.of(clock.instant()))
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
}
