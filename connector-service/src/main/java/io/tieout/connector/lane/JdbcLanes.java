package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of lanes. */
@Repository
@Transactional
class JdbcLanes implements Lanes {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLanes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(TenantId tenant, String company, int permits) {
        String lane = name(company);
        jdbc.sql("""
                INSERT INTO lane (company, permits, open_permits, eased_at) VALUES (:company, :permits, :permits, :now)
                ON CONFLICT (company) DO UPDATE SET permits = :permits, open_permits = :permits, eased_at = :now
                """)
                .param("company", lane)
                .param("permits", permits)
                .param("now", now())
                .update();
        jdbc.sql("""
                INSERT INTO permit (company, slot) SELECT :company, generate_series(1, :permits) ON CONFLICT DO NOTHING
                """).param("company", lane).param("permits", permits).update();
        jdbc.sql("""
                INSERT INTO lane_member (tenant, company) VALUES (:tenant, :company)
                ON CONFLICT (tenant) DO UPDATE SET company = :company
                """).param("tenant", tenant.value()).param("company", lane).update();
        bringAlong(tenant, lane);
    }

    private void bringAlong(TenantId tenant, String lane) {
        jdbc.sql("UPDATE posting SET company = :company WHERE tenant = :tenant AND state = 'READY'")
                .param("tenant", tenant.value())
                .param("company", lane)
                .update();
        jdbc.sql("""
                UPDATE lane SET due_at = (SELECT min(due_at) FROM posting
                                           WHERE company = :company AND state IN ('READY', 'UNCERTAIN'))
                 WHERE company = :company
                """).param("company", lane).update();
    }

    @Override
    public void leave(TenantId tenant) {
        jdbc.sql("DELETE FROM lane_member WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
        jdbc.sql("UPDATE posting SET company = NULL WHERE tenant = :tenant AND state = 'READY'")
                .param("tenant", tenant.value())
                .update();
    }

    @Override
    public Optional<String> companyOf(TenantId tenant) {
        return jdbc.sql("SELECT company FROM lane_member WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void pause(String company, @Nullable Instant until, Problem why) {
        jdbc.sql("""
                UPDATE lane SET paused_until = coalesce(:until::timestamptz, 'infinity'), pause_code = :code,
                                pause_cause = :cause, pause_remedy = :remedy
                 WHERE company = :company
                   AND (paused_until IS NULL OR paused_until < coalesce(:until::timestamptz, 'infinity'))
                """)
                .param("until", until == null ? null : Times.of(until))
                .param("code", why.code())
                .param("cause", why.cause())
                .param("remedy", why.remedy())
                .param("company", name(company))
                .update();
    }

    @Override
    public void resume(String company) {
        jdbc.sql("""
                UPDATE lane SET paused_until = NULL, pause_code = NULL, pause_cause = NULL, pause_remedy = NULL
                 WHERE company = :company
                """).param("company", name(company)).update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LaneView> all() {
        return jdbc.sql("""
                        SELECT company, permits, open_permits, paused_until, pause_code, pause_cause, pause_remedy,
                               (SELECT count(*) FROM permit
                                 WHERE permit.company = lane.company AND leased_until >= :now) AS leased
                          FROM lane ORDER BY company
                        """)
                .param("now", now())
                .query((row, number) -> new LaneView(
                        row.getString("company"),
                        row.getInt("permits"),
                        row.getInt("open_permits"),
                        row.getInt("leased"),
                        Times.read(row, "paused_until"),
                        row.getString("pause_code") == null
                                ? null
                                : new Problem(
                                        row.getString("pause_code"),
                                        row.getString("pause_cause"),
                                        row.getString("pause_remedy"))))
                .list();
    }

    private static String name(String company) {
        return company.toUpperCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return Times.of(clock.instant());
    }
}
