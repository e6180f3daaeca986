package io.tieout.connector.posting.store;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.WaitingPostings;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moves what waits into lanes and out of them. A posting outside has no company; its state, its doubt and its attempts stay as they
 * are, so that it goes on where it stood.
 */
@Repository
class MovingPostings implements WaitingPostings {

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final OpenCauses causes;
    private final Clock clock;

    MovingPostings(JdbcClient jdbc, Outcomes outcomes, OpenCauses causes, Clock clock) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.causes = causes;
        this.clock = clock;
    }

    /** By the index {@code posting_waiting}, which begins with the urgency: 0 or 1. */
    @Override
    public @Nullable Instant nextDue(CompanyId company) {
        return jdbc.sql("""
                        SELECT least((SELECT min(due_at) FROM posting
                                       WHERE company = :company AND state = 'READY' AND urgency = 0),
                                     (SELECT min(due_at) FROM posting
                                       WHERE company = :company AND state = 'READY' AND urgency = 1),
                                     (SELECT min(due_at) FROM posting WHERE company = :company AND state = 'UNCERTAIN'))
                               AS due_at
                        """)
                .param("company", company.key())
                .query((row, number) -> Optional.ofNullable(SqlTimes.readNullable(row, "due_at")))
                .single()
                .orElse(null);
    }

    @Override
    public void leave(TenantId tenant) {
        jdbc.sql("""
                UPDATE posting SET company = NULL
                 WHERE tenant = :tenant AND state IN ('READY', 'UNCERTAIN') AND company IS NOT NULL
                """).param("tenant", tenant.value()).update();
    }

    @Override
    public void enter(TenantId tenant, CompanyId company, @Nullable CompanyId former) {
        if (former != null && !former.equals(company)) {
            park(
                    tenant,
                    "tenant = :tenant AND state IN ('READY', 'UNCERTAIN') AND company IS NULL",
                    former,
                    company,
                    "");
        }
        jdbc.sql("""
                UPDATE posting SET company = :company
                 WHERE tenant = :tenant AND state IN ('READY', 'UNCERTAIN') AND company IS NULL
                """)
                .param("tenant", tenant.value())
                .param("company", company.key())
                .update();
        causes.tryAgainSoon(tenant);
    }

    /**
     * What comes back from a turn, or is found abandoned, does not stay in a lane in which its tenant does not run any more. To be called
     * in the transaction that brings it back.
     *
     * @param member how the tenant stands until the end of the transaction
     * @param token of the turn
     */
    void bringBack(TenantId tenant, Optional<Membership> member, CompanyId company, String token) {
        Optional<CompanyId> now = member.filter(Membership::isRunning).map(Membership::company);
        if (now.isEmpty()) {
            jdbc.sql("""
                    UPDATE posting SET company = NULL
                     WHERE tenant = :tenant AND state IN ('READY', 'UNCERTAIN') AND turn = :token
                    """).param("tenant", tenant.value()).param("token", token).update();
        } else if (!now.get().equals(company)) {
            park(
                    tenant,
                    "tenant = :tenant AND state IN ('READY', 'UNCERTAIN') AND turn = :token",
                    company,
                    now.get(),
                    token);
        }
    }

    /** They keep the company that they were made for, so that a retry does not send them to another. */
    private void park(TenantId tenant, String which, CompanyId former, CompanyId company, String token) {
        Problem ready = changed(former, company, "It was not sent.");
        Problem doubtful = changed(
                former, company, "It was sent to %s, and whether it stands there was not found out.".formatted(former));
        List<SettledRow> parked = jdbc.sql(
                        """
                        UPDATE posting
                           SET company = :former, code = :code, remedy = :remedy, raw = NULL,
                               cause = CASE WHEN state = 'UNCERTAIN' THEN :doubtful ELSE :cause END,
                               state = CASE WHEN withdrawn THEN 'DISMISSED' ELSE 'PARKED' END, decisions = decisions + 1, updated_at = :now,
                        """ + NewerRevisions.IN_PLACE + " WHERE " + which + " RETURNING " + SettledRow.COLUMNS)
                .param("tenant", tenant.value())
                .param("token", token)
                .param("former", former.key())
                .params(ProblemColumns.parameters(ready))
                .param("doubtful", doubtful.cause())
                .param("now", SqlTimes.of(clock.instant()))
                .query(SettledRows::read)
                .list();
        outcomes.tell(parked);
    }

    private static Problem changed(CompanyId former, CompanyId company, String how) {
        return new Problem(
                ProblemCode.COMPANY_CHANGED,
                "It was made for Intacct company %s, and the tenant was connected to %s instead. %s"
                        .formatted(former, company, how),
                "Look in %s whether it is recorded there. If it is, dismiss it with that reason; if it belongs into %s, retry the payment or invoice that it is of, which makes it anew for this company."
                        .formatted(former, company));
    }
}
