package io.tieout.mapping.waiting;

import static java.util.Comparator.comparing;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.event.Json;
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
 * The table of invoices, as the one who settles them writes it. Each statement handles a whole batch and is committed when the method
 * returns. A row that somebody else has changed since it was read is left to him.
 */
@Repository
public class WaitingInvoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingInvoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps them as about to be written to Intacct; one that is kept already gets its newer content, and waits since when it first did.
     *
     * @param invoices no two with the same key
     */
    @Transactional
    public List<KeptInvoice> keep(Collection<PendingInvoice> invoices) {
        List<PendingInvoice> sorted =
                invoices.stream().sorted(comparing(PendingInvoice::key)).toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        Map<DocumentKey, PendingInvoice> byKey =
                sorted.stream().collect(Collectors.toMap(PendingInvoice::key, Function.identity()));
        return jdbc.sql("""
                        INSERT INTO waiting_document AS kept (tenant, document_id, customer_id, waits_for, reason, event_id,
                                                              traceparent, document, since)
                        SELECT tenant, document_id, customer_id, 'OUTCOME', :reason, event_id, traceparent,
                               document::json, :now
                          FROM unnest(:tenants::text[], :documents::text[], :customers::text[], :events::text[],
                                      :traces::text[], :bodies::text[])
                               AS fresh (tenant, document_id, customer_id, event_id, traceparent, document)
                        ON CONFLICT (tenant, document_id) DO UPDATE
                           SET customer_id = excluded.customer_id, waits_for = excluded.waits_for, code = NULL,
                               reason = excluded.reason, next_revision = 1, version = DEFAULT,
                               event_id = excluded.event_id, traceparent = excluded.traceparent,
                               document = excluded.document
                        RETURNING tenant, document_id, version
                        """)
                .param("reason", Reasons.AWAITS_OUTCOME)
                .param("now", SqlTimes.of(clock.instant()))
                .param("tenants", Texts.of(sorted, one -> one.tenant().value()))
                .param("documents", Texts.of(sorted, one -> one.key().id()))
                .param("customers", Texts.of(sorted, one -> one.customerKey().id()))
                .param("events", Texts.of(sorted, one -> one.eventId().value()))
                .param("traces", Texts.of(sorted, one -> one.trace().traceparent()))
                .param("bodies", Texts.of(sorted, one -> Json.mapper().writeValueAsString(one.invoice())))
                .query((row, number) ->
                        new KeptInvoice(Rows.of(byKey, Rows.key(row)), WaitsFor.OUTCOME, row.getLong("version")))
                .list();
    }

    /** Says what they wait for; returns those that nobody else has changed, as they are now. */
    @Transactional
    public List<KeptInvoice> hold(Collection<Wait> waits) {
        if (waits.isEmpty()) {
            return List.of();
        }
        List<Wait> sorted = waits.stream()
                .sorted(comparing(one -> one.kept().pending().key()))
                .toList();
        Map<DocumentKey, Wait> byKey = sorted.stream()
                .collect(Collectors.toMap(one -> one.kept().pending().key(), Function.identity()));
        return changing("""
                        UPDATE waiting_document w
                           SET waits_for = wait.waits_for, code = wait.code, reason = wait.reason,
                               next_revision = wait.next_revision, version = DEFAULT
                          FROM %s AS held (tenant, document_id, version)
                          JOIN unnest(:tenants::text[], :documents::text[], :waitsFor::text[], :codes::text[],
                                      :reasons::text[], :revisions::int[])
                               AS wait (tenant, document_id, waits_for, code, reason, next_revision)
                         USING (tenant, document_id)
                         WHERE w.tenant = held.tenant AND w.document_id = held.document_id AND w.version = held.version
                        RETURNING w.tenant, w.document_id, w.version
                        """, sorted.stream().map(Wait::kept).toList())
                .param("waitsFor", Texts.of(sorted, one -> one.waitsFor().name()))
                .param("codes", sorted.stream().map(Wait::code).toArray(String[]::new))
                .param("reasons", Texts.of(sorted, Wait::reason))
                .param("revisions", sorted.stream().map(Wait::nextRevision).toArray(Integer[]::new))
                .query((row, number) -> {
                    Wait wait = Rows.of(byKey, Rows.key(row));
                    return wait.kept().changed(wait.waitsFor(), row.getLong("version"));
                })
                .list();
    }

    /** Their commands are acknowledged by Kafka: they wait for the outcome now. */
    @Transactional
    public void sent(Collection<KeptInvoice> invoices) {
        if (!invoices.isEmpty()) {
            changing("""
                            UPDATE waiting_document w
                               SET waits_for = 'OUTCOME', code = NULL, reason = :reason, version = DEFAULT
                              FROM %s AS sent (tenant, document_id, version)
                             WHERE w.tenant = sent.tenant AND w.document_id = sent.document_id
                               AND w.version = sent.version
                            """, sorted(invoices))
                    .param("reason", Reasons.AWAITS_OUTCOME)
                    .update();
        }
    }

    /** Nothing is left to do about them. */
    @Transactional
    public void remove(Collection<KeptInvoice> invoices) {
        if (!invoices.isEmpty()) {
            changing("""
                            DELETE FROM waiting_document w
                             USING %s AS done (tenant, document_id, version)
                             WHERE w.tenant = done.tenant AND w.document_id = done.document_id
                               AND w.version = done.version
                            """, sorted(invoices)).update();
        }
    }

    private JdbcClient.StatementSpec changing(String sql, List<KeptInvoice> invoices) {
        return jdbc.sql(sql.formatted("unnest(:tenants::text[], :documents::text[], :versions::bigint[])"))
                .param(
                        "tenants",
                        Texts.of(invoices, one -> one.pending().tenant().value()))
                .param(
                        "documents",
                        Texts.of(invoices, one -> one.pending().key().id()))
                .param("versions", invoices.stream().map(KeptInvoice::version).toArray(Long[]::new));
    }

    private static List<KeptInvoice> sorted(Collection<KeptInvoice> invoices) {
        List<KeptInvoice> sorted = new ArrayList<>(invoices);
        sorted.sort(comparing(one -> one.pending().key()));
        return sorted;
    }
}
