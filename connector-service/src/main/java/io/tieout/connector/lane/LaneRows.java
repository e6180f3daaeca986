package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of lanes, inside a transaction that changes them. */
@Repository
class LaneRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LaneRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the company's lane, which is made if there is none. Whoever decides who belongs to a lane holds it. */
    void lockOrMake(CompanyId company) {
        jdbc.sql("""
                INSERT INTO lane (company, permits, open_permits, eased_at) VALUES (:company, 1, 1, :now)
                ON CONFLICT (company) DO NOTHING
                """).param("company", company.key()).param("now", now()).update();
        lock(company);
    }

    /** Locks the company's lane, if there is one. */
    void lock(CompanyId company) {
        jdbc.sql("SELECT company FROM lane WHERE company = :company FOR UPDATE")
                .param("company", company.key())
                .query(String.class)
                .optional();
    }

    /** The largest number that a proven member set; with none left they stay as they are. The caller has locked the lane. */
    void reckonPermits(CompanyId company) {
        jdbc.sql("""
                UPDATE lane SET permits = proven.permits, open_permits = proven.permits, eased_at = :now
                  FROM (SELECT max(permits) AS permits FROM lane_member
                         WHERE company = :company AND standing IN ('RUNNING', 'PAUSED')) AS proven
                 WHERE lane.company = :company AND lane.permits <> proven.permits
                """).param("company", company.key()).param("now", now()).update();
        jdbc.sql("""
                INSERT INTO permit (company, slot)
                SELECT company, generate_series(1, permits) FROM lane WHERE company = :company
                ON CONFLICT DO NOTHING
                """).param("company", company.key()).update();
    }

    private OffsetDateTime now() {
        return SqlTimes.of(clock.instant());
    }
}
