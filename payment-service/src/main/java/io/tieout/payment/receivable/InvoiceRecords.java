package io.tieout.payment.receivable;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.starter.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the records of invoices in Intacct, a row for each record number. */
@Repository
class InvoiceRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvoiceRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Each record at most once; the caller has locked their invoices. A reading with a lower revision than the last one changes
     * nothing; of two that were not counted the later arrival counts. The time of a change is never compared: a user's zone can
     * be corrected. What was only posted is filled by its first reading.
     */
    void take(List<RecordNews> news) {
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO invoice_record AS known
                       (tenant, record_no, invoice_id, first_invoice_id, customer_id, currency, total, due, standing,
                        revision, read_at, first_total, first_due, posted)
                SELECT tenant, record_no, invoice, invoice, customer, currency, total, due, standing, revision, read_at,
                       CASE WHEN standing <> 'DRAFT' THEN total END, CASE WHEN standing <> 'DRAFT' THEN due END,
                       standing IS NULL
                  FROM unnest(:tenants::text[], :recordNos::text[], :invoices::text[], :customers::text[],
                              :currencies::text[], :totals::numeric[], :dues::numeric[], :standings::text[],
                              :revisions::bigint[], :readAt::timestamptz[])
                       WITH ORDINALITY AS news (tenant, record_no, invoice, customer, currency, total, due, standing,
                                                revision, read_at, place)
                 ORDER BY tenant, record_no, place
                ON CONFLICT (tenant, record_no) DO UPDATE
                   SET invoice_id = CASE WHEN excluded.standing IS NULL THEN known.invoice_id
                                         ELSE excluded.invoice_id END,
                       customer_id = CASE WHEN excluded.standing IS NULL
                                          THEN coalesce(known.customer_id, excluded.customer_id)
                                          ELSE excluded.customer_id END,
                       currency = coalesce(excluded.currency, known.currency),
                       total = coalesce(excluded.total, known.total),
                       due = coalesce(excluded.due, known.due),
                       standing = coalesce(excluded.standing, known.standing),
                       revision = coalesce(excluded.revision, known.revision),
                       read_at = CASE WHEN excluded.revision = known.revision THEN known.read_at
                                      ELSE coalesce(excluded.read_at, known.read_at) END,
                       first_total = coalesce(known.first_total, excluded.first_total),
                       first_due = coalesce(known.first_due, excluded.first_due),
                       posted = known.posted OR excluded.posted
                 WHERE excluded.revision IS NULL OR known.revision IS NULL OR excluded.revision >= known.revision
                """)
                .params(Columns.of(news)
                        .with("tenants", one -> one.key().tenant())
                        .with("recordNos", one -> one.key().recordNo())
                        .with("invoices", one -> one.invoice().id())
                        .with("customers", RecordNews::customer)
                        .with("currencies", RecordNews::currency)
                        .with("totals", RecordNews::total)
                        .with("dues", RecordNews::due)
                        .with("standings", RecordNews::standing)
                        .with("revisions", RecordNews::revision)
                        .with("readAt", one -> one.read() == null ? null : now)
                        .asParameters())
                .update();
    }

    /** The numbers that these records bear so far; one that is renumbered changes what stands under both numbers. */
    Set<DocumentKey> numbers(Collection<RecordNews.Key> records) {
        return new TreeSet<>(jdbc.sql("""
                        SELECT DISTINCT tenant, invoice_id FROM invoice_record
                          JOIN unnest(:tenants::text[], :recordNos::text[]) AS wanted (tenant, record_no)
                               USING (tenant, record_no)
                        """)
                .params(Columns.of(records)
                        .with("tenants", RecordNews.Key::tenant)
                        .with("recordNos", RecordNews.Key::recordNo)
                        .asParameters())
                .query((row, number) -> Invoices.key(row))
                .list());
    }

    Map<DocumentKey, List<Recorded>> of(Collection<DocumentKey> invoices) {
        Map<DocumentKey, List<Recorded>> records = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    SELECT tenant, invoice_id, record_no, customer_id, currency, standing FROM invoice_record
                      JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, invoice_id)
                           USING (tenant, invoice_id)
                     ORDER BY position
                    """)
                    .params(Columns.of(invoices)
                            .with("tenants", DocumentKey::tenant)
                            .with("ids", DocumentKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        records.computeIfAbsent(Invoices.key(row), key -> new ArrayList<>())
                                .add(recorded(row));
                    });
        }
        return records;
    }

    /** The numbers that records bear now which bore one of these before, the latest for each. */
    Map<DocumentKey, String> renumbered(Collection<DocumentKey> invoices) {
        Map<DocumentKey, String> renumbered = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    SELECT record.tenant, record.first_invoice_id AS invoice_id, record.invoice_id AS now
                      FROM invoice_record AS record
                      JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, invoice_id)
                           ON wanted.tenant = record.tenant AND wanted.invoice_id = record.first_invoice_id
                     WHERE record.first_invoice_id <> record.invoice_id
                     ORDER BY record.position
                    """)
                    .params(Columns.of(invoices)
                            .with("tenants", DocumentKey::tenant)
                            .with("ids", DocumentKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        renumbered.put(Invoices.key(row), row.getString("now"));
                    });
        }
        return renumbered;
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getString("record_no"),
                Optional.ofNullable(row.getString("customer_id"))
                        .map(CustomerId::new)
                        .orElse(null),
                Optional.ofNullable(row.getString("currency"))
                        .map(Currency::getInstance)
                        .orElse(null),
                Optional.ofNullable(row.getString("standing"))
                        .map(Standing::valueOf)
                        .orElse(null));
    }
}
