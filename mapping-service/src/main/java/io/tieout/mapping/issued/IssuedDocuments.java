package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Keys;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.starter.sql.ProblemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of documents with the events that count. */
@Repository
public class IssuedDocuments {

    private static final String ASKED = Keys.TABLE + " AS asked (tenant, kind, document_id)";

    private final JdbcClient jdbc;

    IssuedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that are there. */
    public Map<DocumentKey, IssuedDocument> of(Collection<DocumentKey> keys) {
        return found(keys, """
                SELECT d.* FROM issued_document d JOIN %s USING (tenant, kind, document_id)
                """);
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<DocumentKey, IssuedDocument> lock(Collection<DocumentKey> keys) {
        return found(keys, """
                SELECT d.* FROM issued_document d JOIN %s USING (tenant, kind, document_id)
                 ORDER BY d.tenant, d.kind, d.document_id
                   FOR UPDATE OF d
                """);
    }

    /** Adds those of which there is nothing yet. @return the ones that were added; they are locked until the transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<DocumentKey> addNew(Collection<IssuedDocument> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(written(documents, "ON CONFLICT DO NOTHING RETURNING tenant, kind, document_id")
                .query((row, number) -> key(row))
                .list());
    }

    /** Writes them as they are now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Collection<IssuedDocument> documents) {
        if (!documents.isEmpty()) {
            written(documents, """
                            ON CONFLICT (tenant, kind, document_id) DO UPDATE
                               SET customer_id = excluded.customer_id, event_id = excluded.event_id,
                                   traceparent = excluded.traceparent, content = excluded.content,
                                   state = excluded.state, record_no = excluded.record_no, code = excluded.code,
                                   cause = excluded.cause, remedy = excluded.remedy
                            """).update();
        }
    }

    private StatementSpec written(Collection<IssuedDocument> unsorted, String onConflict) {
        List<IssuedDocument> documents = unsorted.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        return jdbc.sql("""
                        INSERT INTO issued_document AS kept (tenant, kind, document_id, customer_id, event_id, traceparent,
                                                             content, state, record_no, code, cause, remedy)
                        SELECT * FROM unnest(:tenants::text[], :kinds::text[], :documents::text[], :customers::text[],
                                             :events::text[], :traces::text[], :contents::text[], :states::text[],
                                             :recordNos::text[], :codes::text[], :causes::text[], :remedies::text[])
                        %s
                        """.formatted(onConflict))
                .params(Keys.of(documents, IssuedDocument::key)
                        .with("customers", IssuedDocument::customerId)
                        .with("events", IssuedDocument::eventId)
                        .with("traces", one -> one.trace().traceparent())
                        .with("contents", IssuedDocument::content)
                        .with(
                                "states",
                                one -> one.told() == null ? null : one.told().state())
                        .with(
                                "recordNos",
                                one -> one.told() == null ? null : one.told().recordNo())
                        .withProblem(
                                one -> one.told() == null ? null : one.told().problem())
                        .asParameters());
    }

    private Map<DocumentKey, IssuedDocument> found(Collection<DocumentKey> keys, String sql) {
        Map<DocumentKey, IssuedDocument> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql.formatted(ASKED)).params(Keys.of(keys).asParameters()).query(row -> {
                found.put(key(row), document(row));
            });
        }
        return found;
    }

    private static DocumentKey key(ResultSet row) throws SQLException {
        return new DocumentKey(
                new TenantId(row.getString("tenant")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("document_id"));
    }

    private static IssuedDocument document(ResultSet row) throws SQLException {
        var event = new EventId(row.getString("event_id"));
        return new IssuedDocument(
                key(row),
                new CustomerId(row.getString("customer_id")),
                event,
                Trace.of(row.getString("traceparent"), event),
                row.getString("content"),
                told(row));
    }

    private static @Nullable Told told(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new Told(OutcomeState.valueOf(state), row.getString("record_no"), ProblemColumns.read(row));
    }
}
