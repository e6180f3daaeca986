package io.tieout.payment.receivable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list is to have; what is null narrows nothing. A number is there with all its lines if one of them fits.
 *
 * @param customer whose, by id
 * @param q what a person typed: the beginning of a number, the record in Intacct, the id of a customer, or a part of a customer's name
 */
record InvoiceFilter(
        @Nullable Where standing,
        @Nullable String customer,
        @Nullable String q) {

    /** As in {@link InvoicePages.Line#standing()}. */
    enum Where {
        OPEN,
        PAID,
        DRAFT,
        REVERSED,
        DELETED,
        POSTED,
        NOT_IN_INTACCT
    }

    private static final String RECORD = """
            EXISTS (SELECT FROM invoice_record AS record
                     WHERE record.tenant = :tenant AND record.invoice_id = invoice.invoice_id%s)""";
    private static final String ISSUED = """
            EXISTS (SELECT FROM invoice_issued AS issued
                     WHERE issued.tenant = :tenant AND issued.invoice_id = invoice.invoice_id%s)""";

    InvoiceFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Of rows of {@code invoice}. */
    String conditions() {
        List<String> conditions = new ArrayList<>(List.of("invoice.tenant = :tenant"));
        conditions.add(
                switch (standing) {
                    case null -> "(%s OR %s)".formatted(RECORD.formatted(""), ISSUED.formatted(""));
                    case NOT_IN_INTACCT -> "NOT %s AND %s".formatted(RECORD.formatted(""), ISSUED.formatted(""));
                    case POSTED -> RECORD.formatted(" AND record.standing IS NULL");
                    case OPEN, PAID, DRAFT, REVERSED, DELETED ->
                        RECORD.formatted(" AND record.standing = '%s'".formatted(standing.name()));
                });
        if (customer != null) {
            conditions.add("""
                    invoice.invoice_id IN (
                        SELECT invoice_id FROM invoice_record WHERE tenant = :tenant AND customer_id = :customer
                        UNION ALL
                        SELECT invoice_id FROM invoice_issued WHERE tenant = :tenant AND customer_id = :customer)""");
        }
        if (q != null) {
            conditions.add("""
                    invoice.invoice_id IN (
                        SELECT invoice_id FROM invoice WHERE tenant = :tenant AND invoice_id ILIKE :beginning
                        UNION ALL
                        SELECT invoice_id FROM invoice_record WHERE tenant = :tenant AND record_no = :q
                        UNION ALL
                        SELECT invoice_id FROM invoice_record JOIN customer USING (tenant, customer_id)
                         WHERE tenant = :tenant AND (customer_id = :q OR name ILIKE :like)
                        UNION ALL
                        SELECT invoice_id FROM invoice_issued JOIN customer USING (tenant, customer_id)
                         WHERE tenant = :tenant AND (customer_id = :q OR name ILIKE :like))""");
        }
        return String.join(" AND ", conditions);
    }
}
