package io.tieout.mapping.waiting;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The waiting invoices as people and metrics see them. */
@Repository
public class WaitingList {

    private static final String SELECT =
            "SELECT document_id, customer_id, waits_for, code, reason, since FROM waiting_document";

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The longest waiting first.
     *
     * @param waitsFor null for all but those that merely wait for their outcome
     * @param code of the problem for which it was refused; null for all
     */
    List<WaitingView> list(TenantId tenant, @Nullable WaitsFor waitsFor, @Nullable String code, int limit) {
        String kind = waitsFor == null ? "waits_for <> 'OUTCOME'" : "waits_for = '%s'".formatted(waitsFor.name());
        return views(jdbc.sql("""
                        %s
                         WHERE tenant = :tenant AND %s AND (:code::text IS NULL OR code = :code)
                         ORDER BY since, document_id LIMIT :limit
                        """.formatted(SELECT, kind))
                .param("tenant", tenant.value())
                .param("code", code == null ? null : code.strip().toUpperCase(Locale.ROOT))
                .param("limit", limit));
    }

    /** One, if it waits. */
    public Optional<WaitingView> one(TenantId tenant, String invoice) {
        return views(jdbc.sql(SELECT + " WHERE tenant = :tenant AND document_id = :invoice")
                        .param("tenant", tenant.value())
                        .param("invoice", invoice))
                .stream()
                .findFirst();
    }

    /** How many wait, of all tenants. */
    long count(WaitsFor waitsFor) {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE waits_for = '%s'".formatted(waitsFor.name()))
                .query(Long.class)
                .single();
    }

    private static List<WaitingView> views(StatementSpec statement) {
        return statement
                .query((row, number) -> new WaitingView(
                        row.getString("document_id"),
                        row.getString("customer_id"),
                        WaitsFor.valueOf(row.getString("waits_for")),
                        row.getString("code"),
                        row.getString("reason"),
                        SqlTimes.read(row, "since")))
                .list();
    }
}
