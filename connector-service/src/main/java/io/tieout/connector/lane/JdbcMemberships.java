package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Memberships as rows. */
@Service
@Transactional
class JdbcMemberships implements Memberships {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcMemberships.class);

    /** A connection that was just saved is tried by who saved it; should that process die, by another after this time. */
    private static final Duration FIRST_TRIAL = Duration.ofSeconds(30);

    private static final Duration SLOWEST_TRIAL = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 5;

    private final JdbcClient jdbc;
    private final MemberRows members;
    private final LaneRows lanes;
    private final LaneClock laneClock;
    private final JdbcConsents consents;
    private final WaitingPostings waiting;
    private final Clock clock;

    JdbcMemberships(
            JdbcClient jdbc,
            MemberRows members,
            LaneRows lanes,
            LaneClock laneClock,
            JdbcConsents consents,
            WaitingPostings waiting,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.lanes = lanes;
        this.laneClock = laneClock;
        this.consents = consents;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Membership> of(TenantId tenant) {
        return members.find(tenant);
    }

    @Override
    public Optional<Membership> steady(TenantId tenant) {
        return members.steady(tenant);
    }

    @Override
    public Map<TenantId, Membership> steady(Collection<TenantId> tenants) {
        return members.steady(tenants).stream().collect(Collectors.toMap(Membership::tenant, Function.identity()));
    }

    @Override
    public void saved(TenantId tenant, CompanyId company, int permits, long version) {
        members.locked(tenant)
                .filter(member -> !member.company().equals(company))
                .ifPresent(this::depart);
        Instant tryAt = clock.instant().plus(FIRST_TRIAL);
        members.putUnproven(tenant, company, permits, version, tryAt, Waits.untried(tenant, company));
        waiting.leave(tenant);
    }

    @Override
    public void renewed(TenantId tenant, long version) {
        members.renew(tenant, version);
    }

    @Override
    public void proven(TenantId tenant, long version) {
        Optional<Membership> member = members.locked(tenant).filter(one -> one.version() == version);
        if (member.isEmpty() || member.get().isRunning()) {
            return;
        }
        CompanyId company = member.get().company();
        lanes.lockOrMake(company);
        if (mayJoin(member.get())) {
            join(tenant, company);
        } else {
            members.stand(tenant, Standing.AWAITING_CONSENT, Waits.forConsent(tenant, company), null);
        }
    }

    /** Whoever was there first needs nobody's consent, and does not lose its place by a wrong password. */
    private boolean mayJoin(Membership member) {
        return member.joinedAt() != null
                || consents.isGiven(member.company(), member.tenant())
                || consents.firstOf(member.company()).isEmpty();
    }

    private void join(TenantId tenant, CompanyId company) {
        members.run(tenant);
        lanes.reckonPermits(company);
        waiting.enter(tenant, company, homeBefore(tenant, company));
        laneClock.reckon(company);
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
        members.locked(tenant).filter(one -> one.version() == version).ifPresent(member -> {
            switch (member.standing()) {
                case RUNNING -> {
                    members.stand(tenant, Standing.PAUSED, why, null);
                    waiting.leave(tenant);
                }
                case PAUSED -> members.stand(tenant, Standing.PAUSED, why, null);
                case UNPROVEN, AWAITING_CONSENT -> members.stand(tenant, Standing.UNPROVEN, why, null);
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
        members.locked(tenant)
                .filter(one -> one.version() == version && one.standing() == Standing.UNPROVEN)
                .ifPresent(member -> members.stand(
                        tenant, Standing.UNPROVEN, why, clock.instant().plus(pause(tenant))));
    }

    private Duration pause(TenantId tenant) {
        int tries = members.countTrial(tenant);
        Duration doubled = FIRST_TRIAL.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(SLOWEST_TRIAL) < 0 ? doubled : SLOWEST_TRIAL;
    }

    @Override
    public void expel(TenantId tenant, CompanyId company) {
        members.locked(tenant).filter(one -> one.company().equals(company)).ifPresent(member -> {
            lanes.lockOrMake(company);
            members.forgetJoining(tenant);
            if (member.isRunning()) {
                members.stand(tenant, Standing.AWAITING_CONSENT, Waits.forConsent(tenant, company), null);
                waiting.leave(tenant);
            }
            lanes.reckonPermits(company);
        });
    }

    @Override
    public void leave(TenantId tenant) {
        members.locked(tenant).ifPresent(member -> {
            depart(member);
            waiting.leave(tenant);
        });
    }

    /** Its permits do not count any more, and should it come back, it is as new. */
    private void depart(Membership member) {
        members.delete(member.tenant());
        consents.end(member.company(), member.tenant());
        if (member.joinedAt() != null) {
            lanes.lockOrMake(member.company());
            lanes.reckonPermits(member.company());
        }
    }

    @Override
    public Optional<TenantId> takeDueTrial(Instant next) {
        return members.takeDueTrial(next);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> waitingForNobody() {
        return members.waitingForNobody();
    }
}
