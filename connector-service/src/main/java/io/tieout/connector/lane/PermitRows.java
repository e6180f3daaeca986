package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of permits. */
@Repository
class PermitRows {

    /** Of the lease {@code :token}. */
    static final String GIVE_BACK = "UPDATE permit SET token = NULL, leased_until = NULL WHERE token = :token";

    private final JdbcClient jdbc;

    PermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Leases the first permit that is free, passing over those that others are leasing at this moment.
     *
     * @return whether one was free and the lane is not paused
     */
    boolean lease(CompanyId company, String token, Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE permit SET token = :token, leased_until = :until
                         WHERE (company, slot) = (
                               SELECT permit.company, permit.slot
                                 FROM permit JOIN lane ON lane.company = permit.company
                                WHERE permit.company = :company
                                  AND permit.slot <= lane.open_permits
                                  AND (permit.leased_until IS NULL OR permit.leased_until < :now)
                                  AND (lane.paused_until IS NULL OR lane.paused_until <= :now)
                                ORDER BY permit.slot
                                LIMIT 1
                                FOR UPDATE OF permit SKIP LOCKED)
                        """)
                        .param("token", token)
                        .param("until", SqlTimes.of(until))
                        .param("company", company.key())
                        .param("now", SqlTimes.of(now))
                        .update()
                > 0;
    }

    void giveBack(String token) {
        jdbc.sql(GIVE_BACK).param("token", token).update();
    }
}
