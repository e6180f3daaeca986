package io.tieout.mapping.retry;

import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of what people did to invoices. */
@Repository
class AuditTrail {

    /** What a person can do to an invoice. */
    enum Action {
        RETRY
    }

    /**
     * One deed.
     *
     * @param who the subject of the token
     * @param reason the code of the cause of which all were retried; null where one was
     * @param at UTC
     */
    record Entry(Action action, String who, @Nullable String reason, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void add(TenantId tenant, List<String> invoices, Action action, String who, @Nullable String reason) {
        jdbc.sql("""
                INSERT INTO audit_entry (tenant, document_id, action, who, reason, at)
                SELECT :tenant, document_id, :action, :who, :reason, :at
                  FROM unnest(:documents::text[]) AS deed (document_id)
                """)
                .param("tenant", tenant.value())
                .param("documents", invoices.toArray(String[]::new))
                .param("action", action.name())
                .param("who", who)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<Entry> of(TenantId tenant, String invoice) {
        return jdbc.sql("""
                        SELECT action, who, reason, at FROM audit_entry
                         WHERE tenant = :tenant AND document_id = :invoice ORDER BY position
                        """)
                .param("tenant", tenant.value())
                .param("invoice", invoice)
                .query((row, number) -> new Entry(
                        Action.valueOf(row.getString("action")),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
