package io.tieout.payment.receivable;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.Containing;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.web.Counted;
import io.tieout.starter.web.NotFound;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices and counts for people. Rows that only stand for "a payment waits for it" are not shown. */
@Repository
class InvoicePages {

    /**
     * @param next to be given as {@code after} for the next page; null after the last
     * @param count how many numbers the filter has; null unless it was asked for
     */
    record Page(
            List<Line> invoices,
            @Nullable String next,
            @Nullable Counted count) {}

    /** One number: nearly always one line. */
    record One(List<Line> lines) {}

    /**
     * One record of Intacct, or an invoice of billing that is not there. Amounts are in its currency; null where that side does not have it or was not read yet.
     *
     * @param standing as Intacct was last read: {@code OPEN}, {@code PAID}, {@code DRAFT}, {@code REVERSED}, {@code DELETED};
     *     {@code POSTED} if it was posted and not read since, {@code NOT_IN_INTACCT} if neither
     * @param recordNo the ledger's opaque number
     */
    record Line(
            String invoiceId,
            @Nullable String customerId,
            @Nullable String customerName,
            @Nullable String currency,
            @Nullable String billingTotal,
            @Nullable String intacctTotal,
            @Nullable String intacctDue,
            String standing,
            @Nullable String recordNo,
            @Nullable Problem problem) {}

    /**
     * @param invoices records of Intacct, those that are gone too, and invoices of billing that have none
     * @param openInvoices those that a payment can be applied to
     */
    record Ledger(long customers, long invoices, long openInvoices) {}

    private final JdbcClient jdbc;

    InvoicePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By invoice id, ascending. Several records that bear one number are a line each, on one page; what billing said is on the
     * line of the customer that it named, or on a line of its own where no record is that customer's.
     *
     * @param limit of numbers
     * @param counted whether to say how many numbers the filter has
     */
    Page page(TenantId tenant, InvoiceFilter filter, String after, int limit, boolean counted) {
        List<String> numbers = with(tenant, filter, jdbc.sql("""
                        SELECT invoice_id FROM invoice
                         WHERE %s AND invoice_id > :after
                         ORDER BY invoice_id LIMIT :most
                        """.formatted(filter.conditions())))
                .param("after", after)
                .param("most", limit + 1)
                .query(String.class)
                .list();
        List<String> shown = numbers.subList(0, Math.min(limit, numbers.size()));
        return new Page(
                lines(tenant, shown),
                numbers.size() > limit ? shown.getLast() : null,
                counted ? count(tenant, filter) : null);
    }

    private Counted count(TenantId tenant, InvoiceFilter filter) {
        return Counted.of(with(
                        tenant,
                        filter,
                        jdbc.sql("SELECT count(*) FROM (SELECT FROM invoice WHERE %s LIMIT :most) AS counted"
                                .formatted(filter.conditions())))
                .param("most", Counted.MOST + 1)
                .query(Long.class)
                .single());
    }

    private static JdbcClient.StatementSpec with(
            TenantId tenant, InvoiceFilter filter, JdbcClient.StatementSpec statement) {
        String q = filter.q();
        return statement
                .param("tenant", tenant.value())
                .param("customer", filter.customer())
                .param("q", q)
                .param("beginning", q == null ? null : Containing.beginning(q))
                .param("like", q == null ? null : Containing.pattern(q));
    }

    /** @throws NotFound if neither side has it */
    One one(TenantId tenant, String invoice) {
        List<Line> lines = lines(tenant, List.of(invoice));
        if (lines.isEmpty()) {
            throw new NotFound("Neither billing nor Intacct has said anything of invoice %s of tenant %s."
                    .formatted(invoice, tenant));
        }
        return new One(lines);
    }

    private List<Line> lines(TenantId tenant, List<String> numbers) {
        return jdbc.sql("""
                        WITH record AS (
                            SELECT invoice_id, customer_id, currency, total, due, standing, record_no, position
                              FROM invoice_record WHERE tenant = :tenant AND invoice_id = ANY (:numbers::text[])),
                        told AS (
                            SELECT issued.invoice_id, issued.customer_id, issued.currency, issued.total, issued.told,
                                   own.invoice_id IS NOT NULL AS own,
                                   bool_or(own.invoice_id IS NOT NULL) OVER number AS some_own,
                                   max(issued.told) OVER number AS latest
                              FROM invoice_issued AS issued
                              LEFT JOIN (SELECT DISTINCT invoice_id, customer_id FROM record) AS own
                                        USING (invoice_id, customer_id)
                             WHERE issued.tenant = :tenant AND issued.invoice_id = ANY (:numbers::text[])
                            WINDOW number AS (PARTITION BY issued.invoice_id)),
                        billed AS (
                            SELECT * FROM told WHERE own OR (NOT some_own AND told = latest)),
                        line AS (
                            SELECT invoice_id, coalesce(record.customer_id, billed.customer_id) AS customer_id,
                                   coalesce(record.currency, billed.currency) AS currency, billed.total AS billing_total,
                                   record.total AS erp_total, record.due AS erp_due,
                                   CASE WHEN record.invoice_id IS NULL THEN 'NOT_IN_INTACCT'
                                        ELSE coalesce(record.standing, 'POSTED') END AS standing,
                                   record.record_no, record.position
                              FROM record
                              FULL JOIN billed USING (invoice_id, customer_id))
                        SELECT line.*, customer.name, invoice.code, invoice.cause, invoice.remedy
                          FROM line
                          LEFT JOIN customer ON customer.tenant = :tenant AND customer.customer_id = line.customer_id
                          LEFT JOIN invoice ON invoice.tenant = :tenant AND invoice.invoice_id = line.invoice_id
                                           AND line.standing = 'NOT_IN_INTACCT'
                         ORDER BY line.invoice_id, line.position NULLS LAST
                        """)
                .param("tenant", tenant.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> new Line(
                        row.getString("invoice_id"),
                        row.getString("customer_id"),
                        row.getString("name"),
                        row.getString("currency"),
                        plain(row.getBigDecimal("billing_total")),
                        plain(row.getBigDecimal("erp_total")),
                        plain(row.getBigDecimal("erp_due")),
                        row.getString("standing"),
                        row.getString("record_no"),
                        ProblemColumns.read(row)))
                .list();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    Ledger ledger(TenantId tenant) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM customer
                                 WHERE tenant = :tenant AND (in_billing OR in_erp)) AS customers,
                               (SELECT count(*) FROM invoice_record WHERE tenant = :tenant)
                               + (SELECT count(DISTINCT invoice_id) FROM invoice_issued AS issued
                                   WHERE tenant = :tenant
                                     AND NOT EXISTS (SELECT FROM invoice_record AS record
                                                      WHERE record.tenant = :tenant
                                                        AND record.invoice_id = issued.invoice_id)) AS invoices,
                               (SELECT count(*) FROM invoice_record
                                 WHERE tenant = :tenant AND (standing = 'OPEN' OR standing IS NULL)) AS open_invoices
                        """)
                .param("tenant", tenant.value())
                .query((row, number) ->
                        new Ledger(row.getLong("customers"), row.getLong("invoices"), row.getLong("open_invoices")))
                .single();
    }
}
