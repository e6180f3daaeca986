package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of consents and its audit trail, inside the caller's transaction. */
@Repository
class JdbcConsents {

    private static final String NOBODY = "tieout";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcConsents(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<TenantId> firstOf(CompanyId company) {
        return jdbc.sql("""
                        SELECT tenant FROM lane_member WHERE company = :company AND joined_at IS NOT NULL
                         ORDER BY joined_at, tenant LIMIT 1
                        """)
                .param("company", company.key())
                .query(String.class)
                .optional()
                .map(TenantId::new);
    }

    boolean isGiven(CompanyId company, TenantId tenant) {
        return jdbc.sql("SELECT count(*) FROM company_consent WHERE company = :company AND tenant = :tenant")
                        .param("company", company.key())
                        .param("tenant", tenant.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Does nothing if it is given already. */
    void give(CompanyId company, TenantId tenant, String who) {
        int given = jdbc.sql("""
                        INSERT INTO company_consent (company, tenant, who, given_at) VALUES (:company, :tenant, :who, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("company", company.key())
                .param("tenant", tenant.value())
                .param("who", who)
                .param("now", SqlTimes.of(clock.instant()))
                .update();
        if (given > 0) {
            audit(company, tenant, who, Action.GIVE);
        }
    }

    boolean withdraw(CompanyId company, TenantId tenant, String who) {
        boolean withdrawn = delete(company, tenant);
        if (withdrawn) {
            audit(company, tenant, who, Action.WITHDRAW);
        }
        return withdrawn;
    }

    /** The tenant has left the company: should it come back, it is asked about anew. */
    void end(CompanyId company, TenantId tenant) {
        if (delete(company, tenant)) {
            audit(company, tenant, NOBODY, Action.LEAVE);
        }
    }

    private boolean delete(CompanyId company, TenantId tenant) {
        return jdbc.sql("DELETE FROM company_consent WHERE company = :company AND tenant = :tenant")
                        .param("company", company.key())
                        .param("tenant", tenant.value())
                        .update()
                > 0;
    }

    List<Guest> of(CompanyId company) {
        return jdbc.sql("""
                        SELECT tenant, standing, who, given_at
                          FROM (SELECT * FROM company_consent WHERE company = :company) AS consent
                               FULL JOIN (SELECT tenant, standing FROM lane_member
                                           WHERE company = :company
                                             AND (standing = 'AWAITING_CONSENT'
                                                  OR tenant IN (SELECT tenant FROM company_consent WHERE company = :company)))
                                         AS guest USING (tenant)
                         ORDER BY tenant
                        """)
                .param("company", company.key())
                .query((row, number) -> {
                    String standing = row.getString("standing");
                    return new Guest(
                            row.getString("tenant"),
                            standing == null ? null : Standing.valueOf(standing),
                            row.getString("who"),
                            SqlTimes.readNullable(row, "given_at"));
                })
                .list();
    }

    private void audit(CompanyId company, TenantId tenant, String who, Action action) {
        trail.add(tenant, new AuditEntry(About.CONSENT, company.key(), action, who, null, null, clock.instant()));
    }
}
