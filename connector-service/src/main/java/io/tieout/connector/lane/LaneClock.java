package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a lane next has something to do, kept in its row so that lanes are found without looking at what waits in them. */
@Repository
class LaneClock {

    private final JdbcClient jdbc;
    private final LaneRows lanes;
    private final WaitingPostings waiting;
    private final LaneProperties properties;
    private final Clock clock;

    LaneClock(JdbcClient jdbc, LaneRows lanes, WaitingPostings waiting, LaneProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.waiting = waiting;
        this.properties = properties;
        this.clock = clock;
    }

    void dueNow(Collection<CompanyId> companies) {
        jdbc.sql("""
                WITH waiting AS (SELECT company, due_at FROM lane WHERE company = ANY(:companies) ORDER BY company FOR UPDATE)
                UPDATE lane SET due_at = :now
                  FROM waiting
                 WHERE lane.company = waiting.company AND (waiting.due_at IS NULL OR waiting.due_at > :now)
                """)
                .param("companies", companies.stream().map(CompanyId::key).toArray(String[]::new))
                .param("now", SqlTimes.of(clock.instant()))
                .update();
    }

    void reckon(CompanyId company) {
        Instant next = nextOf(company);
        jdbc.sql("UPDATE lane SET due_at = :next WHERE company = :company")
                .param("company", company.key())
                .param("next", SqlTimes.ofNullable(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void goOn(CompanyId company, int batchSize, @Nullable Double secondsEach) {
        Instant next = nextOf(company);
        Instant now = clock.instant();
        jdbc.sql("""
                UPDATE lane SET batch_size = :size,
                                seconds_each = coalesce(:secondsEach, seconds_each),
                                open_permits = CASE WHEN eased_at < :before THEN least(permits, open_permits + 1)
                                                    ELSE open_permits END,
                                eased_at = CASE WHEN eased_at < :before AND open_permits < permits THEN :now
                                                ELSE eased_at END,
                                due_at = :next
                 WHERE company = :company
                """)
                .param("company", company.key())
                .param("size", batchSize)
                .param("secondsEach", secondsEach, Types.DOUBLE)
                .param("before", SqlTimes.of(now.minus(properties.ease())))
                .param("now", SqlTimes.of(now))
                .param("next", SqlTimes.ofNullable(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Looks at what waits after the lane is locked, and in a statement of its own: one that has to wait for the row looks at the postings
     * as they were before it waited, so it would not see those that were accepted meanwhile, and the lane would sleep although
     * something is due.
     */
    private @Nullable Instant nextOf(CompanyId company) {
        lanes.lock(company);
        return waiting.nextDue(company);
    }
}
