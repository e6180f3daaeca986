package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of memberships. */
@Repository
@Transactional
class JdbcMemberships implements Memberships {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcMemberships.class);

    /** A connection that was just saved is tried by who saved it; should that process die, by another after this time. */
    private static final Duration FIRST_TRIAL = Duration.ofSeconds(30);

    private static final Duration SLOWEST_TRIAL = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 5;

    private final JdbcClient jdbc;
    private final LaneRows lanes;
    private final JdbcConsents consents;
    private final WaitingPostings waiting;
    private final Clock clock;

    JdbcMemberships(JdbcClient jdbc, LaneRows lanes, JdbcConsents consents, WaitingPostings waiting, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.consents = consents;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Membership> of(TenantId tenant) {
        return find(tenant, "");
    }

    @Override
    public Optional<Membership> steady(TenantId tenant) {
        return find(tenant, " FOR SHARE");
    }

    private Optional<Membership> locked(TenantId tenant) {
        return find(tenant, " FOR UPDATE");
    }

    private Optional<Membership> find(TenantId tenant, String lock) {
        return jdbc.sql("SELECT * FROM lane_member WHERE tenant = :tenant" + lock)
                .param("tenant", tenant.value())
                .query(JdbcMemberships::read)
                .optional();
    }

    @Override
    public void saved(TenantId tenant, CompanyId company, int permits, long version) {
        Optional<Membership> before = locked(tenant);
        before.filter(member -> !member.company().equals(company)).ifPresent(this::depart);
        Problem untried = Waits.untried(tenant, company);
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
                .param("now", SqlTimes.of(clock.instant()))
                .param("tryAt", SqlTimes.of(clock.instant().plus(FIRST_TRIAL)))
                .param("code", untried.code())
                .param("cause", untried.cause())
                .param("remedy", untried.remedy())
                .update();
        waiting.leave(tenant);
    }

    @Override
    public void renewed(TenantId tenant, long version) {
        jdbc.sql("UPDATE lane_member SET version = :version WHERE tenant = :tenant AND version < :version")
                .param("tenant", tenant.value())
                .param("version", version)
                .update();
    }

    @Override
    public void proven(TenantId tenant, long version) {
        Optional<Membership> member = locked(tenant).filter(one -> one.version() == version);
        if (member.isEmpty() || member.get().isRunning()) {
            return;
        }
        CompanyId company = member.get().company();
        lanes.lock(company);
        if (mayJoin(member.get())) {
            join(member.get());
        } else {
            stand(member.get(), Standing.AWAITING_CONSENT, Waits.forConsent(tenant, company), null);
        }
    }

    /** Whoever was there first needs nobody's consent, and does not lose its place by a wrong password. */
    private boolean mayJoin(Membership member) {
        return member.joinedAt() != null
                || consents.isGiven(member.company(), member.tenant())
                || consents.firstOf(member.company()).isEmpty();
    }

    private void join(Membership member) {
        TenantId tenant = member.tenant();
        CompanyId company = member.company();
        jdbc.sql("""
                UPDATE lane_member SET standing = 'RUNNING', since = :now, joined_at = coalesce(joined_at, :now), try_at = NULL,
                                       tries = 0, code = NULL, cause = NULL, remedy = NULL
                 WHERE tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .param("now", SqlTimes.of(clock.instant()))
                .update();
        lanes.reckonPermits(company);
        waiting.enter(tenant, company, homeBefore(tenant, company));
        LOG.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("company", company)
                .log("connection is running");
    }

    private @Nullable CompanyId homeBefore(TenantId tenant, CompanyId company) {
        Optional<String> before = jdbc.sql("SELECT company FROM lane_home WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .optional();
        jdbc.sql("""
                INSERT INTO lane_home (tenant, company) VALUES (:tenant, :company)
                ON CONFLICT (tenant) DO UPDATE SET company = excluded.company
                """)
                .param("tenant", tenant.value())
                .param("company", company.key())
                .update();
        return before.map(CompanyId::of).orElse(null);
    }

    @Override
    public void refused(TenantId tenant, long version, Problem why) {
        locked(tenant).filter(one -> one.version() == version).ifPresent(member -> {
            switch (member.standing()) {
                case RUNNING -> {
                    stand(member, Standing.PAUSED, why, null);
                    waiting.leave(tenant);
                }
                case PAUSED -> stand(member, Standing.PAUSED, why, null);
                case UNPROVEN, AWAITING_CONSENT -> stand(member, Standing.UNPROVEN, why, null);
            }
            LOG.atWarn()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("company", member.company())
                    .addKeyValue("code", why.code())
                    .log("connection waits for a person: {}", why.cause());
        });
    }

    @Override
    public void undecided(TenantId tenant, long version, Problem why) {
        locked(tenant)
                .filter(one -> one.version() == version && one.standing() == Standing.UNPROVEN)
                .ifPresent(member ->
                        stand(member, Standing.UNPROVEN, why, clock.instant().plus(pause(tenant))));
    }

    private Duration pause(TenantId tenant) {
        int tries = jdbc.sql("UPDATE lane_member SET tries = tries + 1 WHERE tenant = :tenant RETURNING tries")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
        Duration doubled = FIRST_TRIAL.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(SLOWEST_TRIAL) < 0 ? doubled : SLOWEST_TRIAL;
    }

    private void stand(Membership member, Standing standing, Problem why, @Nullable Instant tryAt) {
        jdbc.sql("""
                UPDATE lane_member
                   SET since = CASE WHEN standing = :standing THEN since ELSE :now END,
                       standing = :standing, try_at = :tryAt, code = :code, cause = :cause, remedy = :remedy
                 WHERE tenant = :tenant
                """)
                .param("tenant", member.tenant().value())
                .param("standing", standing.name())
                .param("now", SqlTimes.of(clock.instant()))
                .param("tryAt", tryAt == null ? null : SqlTimes.of(tryAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("code", why.code())
                .param("cause", why.cause())
                .param("remedy", why.remedy())
                .update();
    }

    @Override
    public void expel(TenantId tenant, CompanyId company) {
        locked(tenant).filter(one -> one.company().equals(company)).ifPresent(member -> {
            lanes.lock(company);
            jdbc.sql("UPDATE lane_member SET joined_at = NULL WHERE tenant = :tenant")
                    .param("tenant", tenant.value())
                    .update();
            if (member.isRunning()) {
                stand(member, Standing.AWAITING_CONSENT, Waits.forConsent(tenant, company), null);
                waiting.leave(tenant);
            }
            lanes.reckonPermits(company);
        });
    }

    @Override
    public void leave(TenantId tenant) {
        locked(tenant).ifPresent(member -> {
            depart(member);
            waiting.leave(tenant);
        });
    }

    /** Its permits do not count any more, and should it come back, it is as new. */
    private void depart(Membership member) {
        jdbc.sql("DELETE FROM lane_member WHERE tenant = :tenant")
                .param("tenant", member.tenant().value())
                .update();
        consents.end(member.company(), member.tenant());
        if (member.joinedAt() != null) {
            lanes.lock(member.company());
            lanes.reckonPermits(member.company());
        }
    }

    @Override
    public Optional<TenantId> takeDueTrial(Instant next) {
        return jdbc.sql("""
                        UPDATE lane_member SET try_at = :next
                         WHERE tenant = (SELECT tenant FROM lane_member
                                          WHERE standing = 'UNPROVEN' AND try_at <= :now
                                          ORDER BY try_at
                                          LIMIT 1
                                          FOR UPDATE SKIP LOCKED)
                        RETURNING tenant
                        """)
                .param("now", SqlTimes.of(clock.instant()))
                .param("next", SqlTimes.of(next))
                .query(String.class)
                .optional()
                .map(TenantId::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> waitingForNobody() {
        return jdbc.sql("""
                        SELECT * FROM lane_member AS guest
                         WHERE standing = 'AWAITING_CONSENT'
                           AND NOT EXISTS (SELECT 1 FROM lane_member AS host
                                            WHERE host.company = guest.company AND host.joined_at IS NOT NULL)
                         ORDER BY since
                        """).query(JdbcMemberships::read).list();
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
