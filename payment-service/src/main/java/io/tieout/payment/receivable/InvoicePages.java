package io.tieout.payment.receivable;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices and counts for people. Rows that only stand for "a payment waits for it" are not shown. */
@Repository
class InvoicePages {

    /** @param next to be given as {@code after} for the next page; null after the last */
    record Page(List<Line> invoices, @Nullable String next) {}

    /**
     * One invoice. Amounts are in its currency; null where that side does not have it or was not read yet.
     *
     * @param standing as Intacct was last read: {@code OPEN}, {@code PAID}, {@code DRAFT}, {@code REVERSED}, {@code DELETED};
     *     {@code POSTED} if it was posted and not read since, {@code NOT_IN_INTACCT} if neither
     * @param recordNo the ledger's opaque number
     */
    record Line(
            String invoiceId,
            @Nullable String customerId,
            @Nullable String currency,
            @Nullable String billingTotal,
            @Nullable String intacctTotal,
            @Nullable String intacctDue,
            String standing,
            @Nullable String recordNo,
            @Nullable Problem problem) {}

    /** @param openInvoices those that a payment can be applied to */
    record Ledger(long customers, long invoices, long openInvoices) {}

    private final JdbcClient jdbc;

    InvoicePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice id, ascending. */
    Page page(TenantId tenant, String after, int limit) {
        List<Line> found = jdbc.sql("""
                        SELECT invoice_id, customer_id, currency, billing_total, erp_total, erp_due,
                               coalesce(erp_standing, CASE WHEN posted THEN 'POSTED' ELSE 'NOT_IN_INTACCT' END)
                                   AS standing,
                               record_no, problem_code, problem_cause, problem_remedy
                          FROM invoice
                         WHERE tenant_id = :tenant AND invoice_id > :after
                           AND (billing_total IS NOT NULL OR erp_standing IS NOT NULL OR posted)
                         ORDER BY invoice_id LIMIT :most
                        """)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("most", limit + 1)
                .query((row, number) -> new Line(
                        row.getString("invoice_id"),
                        row.getString("customer_id"),
                        row.getString("currency"),
                        plain(row.getBigDecimal("billing_total")),
                        plain(row.getBigDecimal("erp_total")),
                        plain(row.getBigDecimal("erp_due")),
                        row.getString("standing"),
                        row.getString("record_no"),
                        Customers.problem(row)))
                .list();
        List<Line> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(shown, found.size() > limit ? shown.getLast().invoiceId() : null);
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    Ledger ledger(TenantId tenant) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM customer
                                 WHERE tenant_id = :tenant AND (in_billing OR in_erp)) AS customers,
                               count(*) AS invoices,
                               count(*) FILTER (WHERE erp_standing = 'OPEN' OR (erp_standing IS NULL AND posted))
                                   AS open_invoices
                          FROM invoice
                         WHERE tenant_id = :tenant
                           AND (billing_total IS NOT NULL OR erp_standing IS NOT NULL OR posted)
                        """)
                .param("tenant", tenant.value())
                .query((row, number) ->
                        new Ledger(row.getLong("customers"), row.getLong("invoices"), row.getLong("open_invoices")))
                .single();
    }
}
