package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The waiting documents as people and metrics see them. */
@Repository
public class WaitingList {

    private static final String SELECT =
            "SELECT kind, document_id, customer_id, waits_for, code, reason, since FROM waiting_document";

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
                         ORDER BY since, kind, document_id LIMIT :limit
                        """.formatted(SELECT, kind))
                .param("tenant", tenant.value())
                .param("code", code == null ? null : code.strip().toUpperCase(Locale.ROOT))
                .param("limit", limit));
    }

    /** One, if it waits. */
    public Optional<WaitingView> one(DocumentKey document) {
        return views(jdbc.sql(SELECT + " WHERE tenant = :tenant AND kind = :kind AND document_id = :document")
                        .param("tenant", document.tenant().value())
                        .param("kind", document.kind().name())
                        .param("document", document.id()))
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
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("document_id"),
                        row.getString("customer_id"),
                        WaitsFor.valueOf(row.getString("waits_for")),
                        row.getString("code"),
                        row.getString("reason"),
                        SqlTimes.read(row, "since")))
                .list();
    }
}
