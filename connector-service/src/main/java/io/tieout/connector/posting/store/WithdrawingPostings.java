package io.tieout.connector.posting.store;

import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that what a person has dismissed elsewhere is not sent again from here, by nobody: a payment that was recorded in Intacct by
 * hand would be there twice. What is refused or was never sent is dismissed, and nothing is told, since who decided it has told it. What is under way, or in
 * doubt, comes to its end: posted, or dismissed where it would be parked or rejected.
 */
@Component
public class WithdrawingPostings {

    /** In the audit trail; the reason names the person. */
    private static final String WHO = "payment-service";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawingPostings(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(List<Event<WithdrawPosting>> withdrawals) {
        if (withdrawals.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, String> reasons = withdrawals.stream()
                .collect(Collectors.toMap(
                        event -> event.data().commandId().value(),
                        event -> event.data().reason(),
                        (one, other) -> one));
        jdbc
                .sql("""
                        UPDATE posting
                           SET withdrawn = true, newer = NULL, updated_at = :now,
                               state = CASE WHEN posting.state IN ('PARKED', 'REJECTED')
                                              OR posting.state = 'READY' AND posting.doubt IS NULL THEN 'DISMISSED'
                                            ELSE posting.state END
                          FROM (SELECT posting.command_id FROM posting
                                  JOIN unnest(:ids::text[], :tenants::text[]) AS gone (command_id, tenant)
                                 USING (command_id, tenant)
                                 WHERE posting.state NOT IN ('POSTED', 'DISMISSED') AND NOT posting.withdrawn
                                 ORDER BY posting.command_id FOR UPDATE OF posting) AS gone
                         WHERE posting.command_id = gone.command_id
                        RETURNING posting.tenant, posting.command_id
                        """)
                .params(Columns.of(withdrawals)
                        .with("ids", event -> event.data().commandId())
                        .with("tenants", Event::tenant)
                        .asParameters())
                .param("now", SqlTimes.of(now))
                .query((row, number) -> Map.entry(new TenantId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey))
                .forEach((tenant, withdrawn) -> trail.add(
                        tenant,
                        withdrawn.stream()
                                .map(Map.Entry::getValue)
                                .map(command -> new AuditEntry(
                                        About.POSTING, command, Action.DISMISS, WHO, reasons.get(command), null, now))
                                .toList()));
    }
}
