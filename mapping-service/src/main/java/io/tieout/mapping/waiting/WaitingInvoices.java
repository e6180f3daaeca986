package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of waiting invoices. Each statement handles a whole batch. */
@Repository
public class WaitingInvoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingInvoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps them; an invoice that waits already gets its newer content, and waits since when it first did. */
    @Transactional
    public void keep(Collection<WaitingInvoice> invoices) {
        List<WaitingInvoice> sorted = sorted(invoices);
        if (sorted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO waiting_document (tenant, document_id, customer_id, waits_for, reason, event_id, traceparent,
                                              document, since)
                SELECT tenant, document_id, customer_id, waits_for, reason, event_id, traceparent, document::jsonb, :now
                  FROM unnest(:tenants::text[], :documents::text[], :customers::text[], :waitsFor::text[],
                              :reasons::text[], :events::text[], :traces::text[], :bodies::text[])
                       AS fresh (tenant, document_id, customer_id, waits_for, reason, event_id, traceparent, document)
                ON CONFLICT (tenant, document_id) DO UPDATE
                   SET customer_id = excluded.customer_id, waits_for = excluded.waits_for, reason = excluded.reason,
                       event_id = excluded.event_id, traceparent = excluded.traceparent, document = excluded.document
                """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("tenants", texts(sorted, one -> one.pending().tenant().value()))
                .param("documents", texts(sorted, one -> one.pending().key().id()))
                .param(
                        "customers",
                        texts(sorted, one -> one.pending().customerKey().id()))
                .param("waitsFor", texts(sorted, one -> one.waitsFor().name()))
                .param("reasons", texts(sorted, WaitingInvoice::reason))
                .param("events", texts(sorted, one -> one.pending().eventId().value()))
                .param("traces", texts(sorted, one -> one.pending().trace().traceparent()))
                .param(
                        "bodies",
                        texts(
                                sorted,
                                one -> Json.mapper()
                                        .writeValueAsString(one.pending().invoice())))
                .update();
    }

    /** Those that were let go and have to wait again, unless newer content has taken their place. */
    @Transactional
    public void goOnHolding(Collection<WaitingInvoice> invoices) {
        List<WaitingInvoice> sorted = sorted(invoices);
        jdbc.sql("""
                UPDATE waiting_document w SET waits_for = again.waits_for, reason = again.reason
                  FROM unnest(:tenants::text[], :documents::text[], :events::text[], :waitsFor::text[], :reasons::text[])
                       AS again (tenant, document_id, event_id, waits_for, reason)
                 WHERE w.tenant = again.tenant AND w.document_id = again.document_id AND w.event_id = again.event_id
                """)
                .param("tenants", texts(sorted, one -> one.pending().tenant().value()))
                .param("documents", texts(sorted, one -> one.pending().key().id()))
                .param("events", texts(sorted, one -> one.pending().eventId().value()))
                .param("waitsFor", texts(sorted, one -> one.waitsFor().name()))
                .param("reasons", texts(sorted, WaitingInvoice::reason))
                .update();
    }

    /** Lets them go, unless newer content has taken their place. */
    @Transactional
    public void remove(Collection<PendingInvoice> invoices) {
        List<PendingInvoice> sorted = invoices.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbc.sql("""
                DELETE FROM waiting_document w
                 USING unnest(:tenants::text[], :documents::text[], :events::text[]) AS done (tenant, document_id, event_id)
                 WHERE w.tenant = done.tenant AND w.document_id = done.document_id AND w.event_id = done.event_id
                """)
                .param("tenants", texts(sorted, one -> one.tenant().value()))
                .param("documents", texts(sorted, one -> one.key().id()))
                .param("events", texts(sorted, one -> one.eventId().value()))
                .update();
    }

    /** Says why invoices of a customer will wait for long. */
    @Transactional
    public void explain(DocumentKey customer, String reason) {
        jdbc.sql("""
                UPDATE waiting_document SET reason = :reason
                 WHERE tenant = :tenant AND customer_id = :customer AND waits_for = 'CUSTOMER'
                """)
                .param("reason", reason)
                .param("tenant", customer.tenant().value())
                .param("customer", customer.id())
                .update();
    }

    /** The invoices of these customers that wait for them. */
    public List<PendingInvoice> ofCustomers(Collection<DocumentKey> customers) {
        return jdbc.sql("""
                        SELECT w.tenant, w.document, w.event_id, w.traceparent
                          FROM waiting_document w
                          JOIN unnest(:tenants::text[], :customers::text[]) AS here (tenant, customer_id)
                            ON w.tenant = here.tenant AND w.customer_id = here.customer_id
                         WHERE w.waits_for = 'CUSTOMER'
                         ORDER BY w.tenant, w.since, w.document_id
                        """)
                .param("tenants", texts(customers, key -> key.tenant().value()))
                .param("customers", texts(customers, DocumentKey::id))
                .query(WaitingInvoices::pending)
                .list();
    }

    /** Those of a tenant that wait for settings, by their number. */
    public List<PendingInvoice> forSettings(TenantId tenant, String after, int most) {
        return jdbc.sql("""
                        SELECT tenant, document, event_id, traceparent
                          FROM waiting_document
                         WHERE tenant = :tenant AND waits_for = 'SETTINGS' AND document_id > :after
                         ORDER BY document_id LIMIT :most
                        """)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("most", most)
                .query(WaitingInvoices::pending)
                .list();
    }

    /** For people: the longest waiting first. */
    List<WaitingView> list(TenantId tenant, int limit) {
        return jdbc.sql("""
                        SELECT document_id, customer_id, waits_for, reason, since
                          FROM waiting_document WHERE tenant = :tenant ORDER BY since, document_id LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, number) -> new WaitingView(
                        row.getString("document_id"),
                        row.getString("customer_id"),
                        WaitsFor.valueOf(row.getString("waits_for")),
                        row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many wait, of all tenants. */
    long count(WaitsFor waitsFor) {
        return jdbc.sql("SELECT count(*) FROM waiting_document WHERE waits_for = :waitsFor")
                .param("waitsFor", waitsFor.name())
                .query(Long.class)
                .single();
    }

    private static List<WaitingInvoice> sorted(Collection<WaitingInvoice> invoices) {
        return invoices.stream()
                .sorted((one, other) ->
                        one.pending().key().compareTo(other.pending().key()))
                .toList();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }

    private static PendingInvoice pending(ResultSet row, int number) throws SQLException {
        var event = new EventId(row.getString("event_id"));
        return new PendingInvoice(
                new TenantId(row.getString("tenant")),
                Json.mapper().readValue(row.getString("document"), InvoiceIssued.class),
                event,
                Trace.of(row.getString("traceparent"), event));
    }
}
