package io.tieout.payment.audit;

import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.payment.table.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of what people did. */
@Repository
public class AuditTrail {

    /** What a person can do to a payment. */
    public enum Action {
        RETRY,
        DISMISS
    }

    /**
     * One deed.
     *
     * @param who the subject of the token
     * @param reason as the person gave it, or the code of the cause of which all were retried; null where none is asked for
     * @param revision the payment's revision afterwards
     * @param at UTC
     */
    public record Entry(Action action, String who, @Nullable String reason, int revision, Instant at) {}

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TenantId tenant, TransactionId transaction, Entry entry) {
        addAll(tenant, Map.of(transaction, entry));
    }

    /** What one person did to many payments, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(TenantId tenant, Map<TransactionId, Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO audit_entry (tenant_id, transaction_id, action, who, reason, revision, at)
                SELECT :tenant, transaction, action, who, reason, revision, at
                  FROM unnest(:transactions::text[], :actions::text[], :whos::text[], :reasons::text[],
                              :revisions::integer[], :at::timestamptz[])
                       WITH ORDINALITY AS deed (transaction, action, who, reason, revision, at, place)
                 ORDER BY place
                """)
                .param("tenant", tenant.value())
                .params(Columns.of(entries.entrySet())
                        .with("transactions", Map.Entry::getKey)
                        .with("actions", deed -> deed.getValue().action())
                        .with("whos", deed -> deed.getValue().who())
                        .with("reasons", deed -> deed.getValue().reason())
                        .with("revisions", deed -> deed.getValue().revision())
                        .with("at", deed -> deed.getValue().at())
                        .asParameters())
                .update();
    }

    /** Oldest first. */
    public List<Entry> of(TenantId tenant, TransactionId transaction) {
        return jdbc.sql("""
                        SELECT action, who, reason, revision, at FROM audit_entry
                         WHERE tenant_id = :tenant AND transaction_id = :transaction
                         ORDER BY position
                        """)
                .param("tenant", tenant.value())
                .param("transaction", transaction.value())
                .query((row, number) -> new Entry(
                        Action.valueOf(row.getString("action")),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getInt("revision"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
