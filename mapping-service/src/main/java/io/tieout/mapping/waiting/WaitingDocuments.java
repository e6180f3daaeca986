package io.tieout.mapping.waiting;

import static java.util.Comparator.comparing;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Keys;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of waiting documents, as the one who settles them writes it. Each statement handles a whole batch and is committed when the method
 * returns. A row that somebody else has changed since it was read is left to him.
 */
@Repository
public class WaitingDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps them as about to be written to Intacct; one that is kept already gets its newer content, and waits since when it first did.
     *
     * @param documents no two with the same key
     */
    @Transactional
    public List<KeptDocument> keep(Collection<PendingDocument> documents) {
        List<PendingDocument> sorted =
                documents.stream().sorted(comparing(PendingDocument::key)).toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        Map<DocumentKey, PendingDocument> byKey =
                sorted.stream().collect(Collectors.toMap(PendingDocument::key, Function.identity()));
        return jdbc.sql("""
                        INSERT INTO waiting_document AS kept (tenant, kind, document_id, customer_id, waits_for, reason,
                                                              event_id, traceparent, document, since)
                        SELECT tenant, kind, document_id, customer_id, 'OUTCOME', :reason, event_id, traceparent,
                               document::json, :now
                          FROM unnest(:tenants::text[], :kinds::text[], :documents::text[], :customers::text[],
                                      :events::text[], :traces::text[], :bodies::text[])
                               AS fresh (tenant, kind, document_id, customer_id, event_id, traceparent, document)
                        ON CONFLICT (tenant, kind, document_id) DO UPDATE
                           SET customer_id = excluded.customer_id, waits_for = excluded.waits_for, code = NULL,
                               reason = excluded.reason, next_revision = 1, version = DEFAULT,
                               event_id = excluded.event_id, traceparent = excluded.traceparent,
                               document = excluded.document
                        RETURNING tenant, kind, document_id, version, since
                        """)
                .param("reason", Reasons.AWAITS_OUTCOME)
                .param("now", SqlTimes.of(clock.instant()))
                .params(Keys.of(sorted, PendingDocument::key)
                        .with("customers", one -> one.customerKey().id())
                        .with("events", PendingDocument::eventId)
                        .with("traces", one -> one.trace().traceparent())
                        .with("bodies", one -> one.document().toJson())
                        .asParameters())
                .query((row, number) -> new KeptDocument(
                        Rows.of(byKey, Rows.key(row)),
                        WaitsFor.OUTCOME,
                        row.getLong("version"),
                        SqlTimes.read(row, "since")))
                .list();
    }

    /** Says what they wait for; returns those that nobody else has changed, as they are now. */
    @Transactional
    public List<KeptDocument> hold(Collection<Wait> waits) {
        if (waits.isEmpty()) {
            return List.of();
        }
        List<Wait> sorted = waits.stream()
                .sorted(comparing(one -> one.kept().pending().key()))
                .toList();
        Map<DocumentKey, Wait> byKey = sorted.stream()
                .collect(Collectors.toMap(one -> one.kept().pending().key(), Function.identity()));
        return jdbc.sql("""
                        UPDATE waiting_document w
                           SET waits_for = wait.waits_for, code = wait.code, reason = wait.reason,
                               next_revision = wait.next_revision, version = DEFAULT
                          FROM unnest(:tenants::text[], :kinds::text[], :documents::text[], :versions::bigint[],
                                      :waitsFor::text[], :codes::text[], :reasons::text[], :revisions::int[])
                               AS wait (tenant, kind, document_id, version, waits_for, code, reason, next_revision)
                         WHERE w.tenant = wait.tenant AND w.kind = wait.kind AND w.document_id = wait.document_id
                           AND w.version = wait.version
                        RETURNING w.tenant, w.kind, w.document_id, w.version
                        """)
                .params(Keys.of(sorted, (Wait one) -> one.kept().pending().key())
                        .with("versions", one -> one.kept().version())
                        .with("waitsFor", Wait::waitsFor)
                        .with("codes", Wait::code)
                        .with("reasons", Wait::reason)
                        .with("revisions", Wait::nextRevision)
                        .asParameters())
                .query((row, number) -> {
                    Wait wait = Rows.of(byKey, Rows.key(row));
                    return wait.kept().changed(wait.waitsFor(), row.getLong("version"));
                })
                .list();
    }

    /** Their commands are acknowledged by Kafka: they wait for the outcome now. */
    @Transactional
    public void sent(Collection<KeptDocument> documents) {
        if (!documents.isEmpty()) {
            changing("""
                            UPDATE waiting_document w
                               SET waits_for = 'OUTCOME', code = NULL, reason = :reason, version = DEFAULT
                              FROM %s AS sent (tenant, kind, document_id, version)
                             WHERE w.tenant = sent.tenant AND w.kind = sent.kind AND w.document_id = sent.document_id
                               AND w.version = sent.version
                            """, sorted(documents))
                    .param("reason", Reasons.AWAITS_OUTCOME)
                    .update();
        }
    }

    /** Nothing is left to do about them. */
    @Transactional
    public void remove(Collection<KeptDocument> documents) {
        if (!documents.isEmpty()) {
            changing("""
                            DELETE FROM waiting_document w
                             USING %s AS done (tenant, kind, document_id, version)
                             WHERE w.tenant = done.tenant AND w.kind = done.kind AND w.document_id = done.document_id
                               AND w.version = done.version
                            """, sorted(documents)).update();
        }
    }

    private JdbcClient.StatementSpec changing(String sql, List<KeptDocument> documents) {
        return jdbc.sql(sql.formatted(
                        "unnest(:tenants::text[], :kinds::text[], :documents::text[], :versions::bigint[])"))
                .params(Keys.of(documents, (KeptDocument one) -> one.pending().key())
                        .with("versions", KeptDocument::version)
                        .asParameters());
    }

    private static List<KeptDocument> sorted(Collection<KeptDocument> documents) {
        List<KeptDocument> sorted = new ArrayList<>(documents);
        sorted.sort(comparing(one -> one.pending().key()));
        return sorted;
    }
}
