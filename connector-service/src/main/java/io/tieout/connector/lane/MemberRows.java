package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of memberships, inside the caller's transaction. */
@Repository
class MemberRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Membership> find(TenantId tenant) {
        return find(tenant, "");
    }

    Optional<Membership> steady(TenantId tenant) {
        return find(tenant, " FOR SHARE");
    }

    Optional<Membership> locked(TenantId tenant) {
        return find(tenant, " FOR UPDATE");
    }

    private Optional<Membership> find(TenantId tenant, String lock) {
        return jdbc.sql("SELECT * FROM lane_member WHERE tenant = :tenant" + lock)
                .param("tenant", tenant.value())
                .query(MemberRows::read)
                .optional();
    }

    /** Locks them in one order. */
    List<Membership> steady(Collection<TenantId> tenants) {
        return jdbc.sql("SELECT * FROM lane_member WHERE tenant = ANY(:tenants) ORDER BY tenant FOR SHARE")
                .param("tenants", tenants.stream().map(TenantId::value).toArray(String[]::new))
                .query(MemberRows::read)
                .list();
    }

    /** As a connection that was just saved; whatever stood there before is over. */
    void putUnproven(TenantId tenant, CompanyId company, int permits, long version, Instant tryAt, Problem why) {
        jdbc.sql("""
                INSERT INTO lane_member (tenant, company, permits, version, standing, since, try_at, code, cause, remedy)
                VALUES (:tenant, :company, :permits, :version, 'UNPROVEN', :now, :tryAt, :code, :cause, :remedy)
                ON CONFLICT (tenant) DO UPDATE SET
                    company = excluded.company, permits = excluded.permits, version = excluded.version,
                    standing = excluded.standing, since = excluded.since, try_at = excluded.try_at, tries = 0,
                    code = excluded.code, cause = excluded.cause, remedy = excluded.remedy
                """)
                .param("tenant", tenant.value())
                .param("company", company.key())
                .param("permits", permits)
                .param("version", version)
                .param("now", now())
                .param("tryAt", SqlTimes.of(tryAt))
                .params(ProblemColumns.parameters(why))
                .update();
    }

    void renew(TenantId tenant, long version) {
        jdbc.sql("UPDATE lane_member SET version = :version WHERE tenant = :tenant AND version < :version")
                .param("tenant", tenant.value())
                .param("version", version)
                .update();
    }

    void run(TenantId tenant) {
        jdbc.sql("""
                UPDATE lane_member SET standing = 'RUNNING', since = :now, joined_at = coalesce(joined_at, :now), try_at = NULL,
                                       tries = 0, code = NULL, cause = NULL, remedy = NULL
                 WHERE tenant = :tenant
                """).param("tenant", tenant.value()).param("now", now()).update();
    }

    /** @param tryAt null: not before a person saves or tests it */
    void stand(TenantId tenant, Standing standing, Problem why, @Nullable Instant tryAt) {
        jdbc.sql("""
                UPDATE lane_member
                   SET since = CASE WHEN standing = :standing THEN since ELSE :now END,
                       standing = :standing, try_at = :tryAt, code = :code, cause = :cause, remedy = :remedy
                 WHERE tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .param("standing", standing.name())
                .param("now", now())
                .param("tryAt", SqlTimes.ofNullable(tryAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .params(ProblemColumns.parameters(why))
                .update();
    }

    /** @return how often it was tried, this time included */
    int countTrial(TenantId tenant) {
        return jdbc.sql("UPDATE lane_member SET tries = tries + 1 WHERE tenant = :tenant RETURNING tries")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }

    /** It is as one that has never run in its company's lane. */
    void forgetJoining(TenantId tenant) {
        jdbc.sql("UPDATE lane_member SET joined_at = NULL WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    void delete(TenantId tenant) {
        jdbc.sql("DELETE FROM lane_member WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    /** Passes over what others are taking at this moment. */
    Optional<TenantId> takeDueTrial(Instant next) {
        return jdbc.sql("""
                        UPDATE lane_member SET try_at = :next
                         WHERE tenant = (SELECT tenant FROM lane_member
                                          WHERE standing = 'UNPROVEN' AND try_at <= :now
                                          ORDER BY try_at
                                          LIMIT 1
                                          FOR UPDATE SKIP LOCKED)
                        RETURNING tenant
                        """)
                .param("now", now())
                .param("next", SqlTimes.of(next))
                .query(String.class)
                .optional()
                .map(TenantId::new);
    }

    List<Membership> waitingForNobody() {
        return jdbc.sql("""
                        SELECT * FROM lane_member AS guest
                         WHERE standing = 'AWAITING_CONSENT'
                           AND NOT EXISTS (SELECT 1 FROM lane_member AS host
                                            WHERE host.company = guest.company AND host.joined_at IS NOT NULL)
                         ORDER BY since
                        """).query(MemberRows::read).list();
    }

    private OffsetDateTime now() {
        return SqlTimes.of(clock.instant());
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                new TenantId(row.getString("tenant")),
                CompanyId.of(row.getString("company")),
                row.getInt("permits"),
                row.getLong("version"),
                Standing.valueOf(row.getString("standing")),
                SqlTimes.read(row, "since"),
                SqlTimes.readNullable(row, "joined_at"),
                SqlTimes.readNullable(row, "try_at"),
                ProblemColumns.read(row));
    }
}
