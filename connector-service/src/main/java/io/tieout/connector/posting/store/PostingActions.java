package io.tieout.connector.posting.store;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.starter.web.Retried;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to postings; each action is written to the audit trail with who, when and why. */
@Component
public class PostingActions {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Lanes lanes;
    private final OpenCauses causes;
    private final Outcomes outcomes;
    private final AuditTrail trail;
    private final Clock clock;

    PostingActions(
            JdbcClient jdbc,
            Memberships memberships,
            Lanes lanes,
            OpenCauses causes,
            Outcomes outcomes,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.lanes = lanes;
        this.causes = causes;
        this.outcomes = outcomes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sends a parked or rejected posting once more, ahead of all that wait. If the record may exist, Intacct is asked first. What was
     * made for another company than the tenant's is left alone: it names records of that company. What is being tried again by itself at
     * this moment is under way already; what becomes of it is told to the person, who waits for it.
     *
     * @return whether there was such a posting
     */
    @Transactional
    public boolean retry(TenantId tenant, CommandId command, String who) {
        return !retry(tenant, command.value(), null, who).isEmpty();
    }

    /**
     * Sends all parked and rejected postings of one cause once more. What comes to that cause meanwhile is not among those that were left.
     *
     * @param code of the problem, for example {@code CLOSED_PERIOD}
     */
    @Transactional
    public Retried retryAll(TenantId tenant, String code, String who) {
        int retried = retry(tenant, null, code, who).size();
        Optional<CompanyId> company = memberships.steady(tenant).map(Membership::company);
        record Left(String reason, int all) {}
        List<Left> left = jdbc.sql("""
                        SELECT command_id, state, count(*) OVER () AS "all" FROM posting
                         WHERE tenant = :tenant AND code = :code AND state IN ('PARKED', 'REJECTED')
                           AND (:company::text IS NULL OR company <> :company)
                         ORDER BY position LIMIT :named
                        """)
                .param("tenant", tenant.value())
                .param("code", code)
                .param("company", company.map(CompanyId::key).orElse(null), Types.VARCHAR)
                .param("named", Retried.MOST_REASONS)
                .query((row, number) -> new Left(
                        NotRetried.because(
                                row.getString("command_id"),
                                PostingState.valueOf(row.getString("state")),
                                company.isPresent()),
                        row.getInt("all")))
                .list();
        return new Retried(
                retried,
                left.isEmpty() ? 0 : left.getFirst().all(),
                left.stream().map(Left::reason).toList());
    }

    private List<String> retry(TenantId tenant, @Nullable String command, @Nullable String code, String who) {
        Optional<Membership> member = memberships.steady(tenant);
        if (member.isEmpty()) {
            return List.of();
        }
        CompanyId company = member.get().company();
        boolean runs = member.get().isRunning();
        causes.retried(tenant);
        List<String> retried = jdbc.sql("""
                        UPDATE posting
                           SET state = CASE WHEN doubt IS NULL THEN 'READY' ELSE 'UNCERTAIN' END,
                               company = :lane, urgency = 0, due_at = :now, attempts = 0, look_ups = 0,
                               solo = false, code = NULL, cause = NULL, remedy = NULL, raw = NULL, told_as = NULL,
                               updated_at = :now
                         WHERE tenant = :tenant
                           AND (command_id = :command OR code = :code)
                           AND state IN ('PARKED', 'REJECTED')
                           AND coalesce(company, :company) = :company
                        RETURNING command_id
                        """)
                .param("tenant", tenant.value())
                .param("command", command)
                .param("code", code)
                .param("company", company.key())
                .param("lane", runs ? company.key() : null, Types.VARCHAR)
                .param("now", SqlTimes.of(clock.instant()))
                .query(String.class)
                .list();
        if (runs && !retried.isEmpty()) {
            lanes.dueNow(List.of(company));
        }
        List<String> all = Stream.concat(retried.stream(), joined(tenant, command, code).stream())
                .toList();
        audit(tenant, all, who, Action.RETRY, code);
        return all;
    }

    /** Those that are being tried again by themselves. */
    private List<String> joined(TenantId tenant, @Nullable String command, @Nullable String code) {
        return jdbc.sql("""
                        UPDATE posting SET told_as = NULL, urgency = 0, updated_at = :now
                         WHERE tenant = :tenant AND (command_id = :command OR told_as = :code) AND told_as IS NOT NULL
                           AND state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')
                        RETURNING command_id
                        """)
                .param("tenant", tenant.value())
                .param("command", command)
                .param("code", code)
                .param("now", SqlTimes.of(clock.instant()))
                .query(String.class)
                .list();
    }

    /**
     * Decides that a parked or rejected posting is not to be sent.
     *
     * @return whether there was such a posting
     */
    @Transactional
    public boolean dismiss(TenantId tenant, CommandId command, String who, String reason) {
        List<SettledRow> dismissed = jdbc.sql("""
                        UPDATE posting SET state = 'DISMISSED', told_as = NULL, decisions = decisions + 1, updated_at = :now
                         WHERE tenant = :tenant AND command_id = :command AND state IN ('PARKED', 'REJECTED')
                        RETURNING\s""" + SettledRow.COLUMNS)
                .param("tenant", tenant.value())
                .param("command", command.value())
                .param("now", SqlTimes.of(clock.instant()))
                .query(SettledRows::read)
                .list();
        if (dismissed.isEmpty()) {
            return false;
        }
        audit(tenant, List.of(command.value()), who, Action.DISMISS, reason);
        outcomes.tell(dismissed);
        return true;
    }

    private void audit(TenantId tenant, List<String> commands, String who, Action action, @Nullable String reason) {
        Instant now = clock.instant();
        trail.add(
                tenant,
                commands.stream()
                        .map(command -> new AuditEntry(About.POSTING, command, action, who, reason, null, now))
                        .toList());
    }
}
