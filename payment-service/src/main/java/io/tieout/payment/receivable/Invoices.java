package io.tieout.payment.receivable;

import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.payment.receivable.InvoiceFacts.Place;
import io.tieout.payment.table.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invoices: what facts are written, and what is read of them to decide payments. */
@Repository
class Invoices {

    private static final String FACTS = """
            tenant_id, invoice_id, customer_id, currency, erp_standing, posted,
            problem_code, problem_cause, problem_remedy""";

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes and locks; each invoice at most once. A reading that is older than the last one changes nothing. Billing's word on
     * whose invoice it is counts more than Intacct's. An invoice that is posted again after it was reversed or deleted, under a
     * new record number, is there again.
     */
    void take(List<InvoiceNews> news) {
        jdbc.sql("""
                INSERT INTO invoice AS known
                       (tenant_id, invoice_id, customer_id, currency, billing_total, erp_total, erp_due, erp_standing,
                        erp_modified_at, record_no, first_due, posted,
                        problem_code, problem_cause, problem_remedy)
                SELECT tenant, id, customer, currency, billing_total, erp_total, erp_due, standing,
                       modified_at, record_no, first_due, posted, code, cause, remedy
                  FROM unnest(:tenants::text[], :ids::text[], :customers::text[], :currencies::text[],
                              :billingTotals::numeric[], :erpTotals::numeric[], :erpDues::numeric[], :standings::text[],
                              :modifiedAts::timestamptz[], :recordNos::text[], :firstDues::numeric[], :posted::boolean[],
                              :codes::text[], :causes::text[], :remedies::text[])
                       AS news (tenant, id, customer, currency, billing_total, erp_total, erp_due, standing,
                                modified_at, record_no, first_due, posted, code, cause, remedy)
                 ORDER BY tenant, id
                ON CONFLICT (tenant_id, invoice_id) DO UPDATE
                   SET customer_id = CASE WHEN excluded.billing_total IS NULL AND known.billing_total IS NOT NULL
                                          THEN known.customer_id
                                          ELSE coalesce(excluded.customer_id, known.customer_id) END,
                       currency = coalesce(excluded.currency, known.currency),
                       billing_total = coalesce(excluded.billing_total, known.billing_total),
                       erp_total = coalesce(excluded.erp_total, known.erp_total),
                       erp_due = coalesce(excluded.erp_due, known.erp_due),
                       erp_standing = CASE WHEN excluded.posted AND known.erp_standing IN ('REVERSED', 'DELETED')
                                                AND excluded.record_no IS DISTINCT FROM known.record_no
                                           THEN NULL
                                           ELSE coalesce(excluded.erp_standing, known.erp_standing) END,
                       erp_modified_at = coalesce(excluded.erp_modified_at, known.erp_modified_at),
                       record_no = coalesce(excluded.record_no, known.record_no),
                       first_due = coalesce(known.first_due, excluded.first_due),
                       posted = known.posted OR excluded.posted,
                       problem_code = CASE WHEN known.posted OR excluded.posted
                                                OR known.erp_standing IS NOT NULL OR excluded.erp_standing IS NOT NULL
                                           THEN NULL
                                           ELSE coalesce(excluded.problem_code, known.problem_code) END,
                       problem_cause = coalesce(excluded.problem_cause, known.problem_cause),
                       problem_remedy = coalesce(excluded.problem_remedy, known.problem_remedy)
                 WHERE excluded.erp_modified_at IS NULL
                    OR known.erp_modified_at IS NULL
                    OR excluded.erp_modified_at >= known.erp_modified_at
                """)
                .params(Columns.of(news)
                        .with("tenants", one -> one.key().tenant())
                        .with("ids", one -> one.key().id())
                        .with("customers", InvoiceNews::customer)
                        .with("currencies", InvoiceNews::currency)
                        .with(
                                "billingTotals",
                                one -> one.billingTotal() == null
                                        ? null
                                        : one.billingTotal().amount())
                        .with(
                                "erpTotals",
                                one -> one.read() == null
                                        ? null
                                        : one.read().total().amount())
                        .with(
                                "erpDues",
                                one -> one.read() == null
                                        ? null
                                        : one.read().due().amount())
                        .with(
                                "standings",
                                one -> one.read() == null ? null : one.read().standing())
                        .with(
                                "modifiedAts",
                                one -> one.read() == null ? null : one.read().modifiedAt())
                        .with("recordNos", InvoiceNews::recordNo)
                        .with("firstDues", InvoiceNews::firstDue)
                        .with("posted", InvoiceNews::posted)
                        .with(
                                "codes",
                                one -> one.problem() == null
                                        ? null
                                        : one.problem().code())
                        .with(
                                "causes",
                                one -> one.problem() == null
                                        ? null
                                        : one.problem().cause())
                        .with(
                                "remedies",
                                one -> one.problem() == null
                                        ? null
                                        : one.problem().remedy())
                        .asParameters())
                .update();
    }

    Map<ReceivableKey, InvoiceFacts> facts(Collection<ReceivableKey> keys) {
        return read("""
                SELECT %s FROM invoice
                  JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant_id, invoice_id)
                       USING (tenant_id, invoice_id)
                """.formatted(FACTS), keys);
    }

    /** Locks the invoices, known or not, until the transaction ends, and reads them as they are then. */
    Map<ReceivableKey, InvoiceFacts> lock(Collection<ReceivableKey> keys) {
        return read("""
                INSERT INTO invoice AS known (tenant_id, invoice_id)
                SELECT tenant, id FROM unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, id)
                 ORDER BY tenant, id
                ON CONFLICT (tenant_id, invoice_id) DO UPDATE SET invoice_id = known.invoice_id
                RETURNING %s
                """.formatted(FACTS), keys);
    }

    private Map<ReceivableKey, InvoiceFacts> read(String sql, Collection<ReceivableKey> keys) {
        Map<ReceivableKey, InvoiceFacts> facts = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql)
                    .params(Columns.of(keys)
                            .with("tenants", ReceivableKey::tenant)
                            .with("ids", ReceivableKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        facts.put(key(row), facts(row));
                    });
        }
        return facts;
    }

    private static ReceivableKey key(ResultSet row) throws SQLException {
        return ReceivableKey.of(new TenantId(row.getString("tenant_id")), new InvoiceId(row.getString("invoice_id")));
    }

    private static InvoiceFacts facts(ResultSet row) throws SQLException {
        return new InvoiceFacts(
                Optional.ofNullable(row.getString("customer_id"))
                        .map(CustomerId::new)
                        .orElse(null),
                Optional.ofNullable(row.getString("currency"))
                        .map(Currency::getInstance)
                        .orElse(null),
                place(row.getString("erp_standing"), row.getBoolean("posted")),
                Customers.problem(row));
    }

    private static Place place(@Nullable String standing, boolean posted) {
        if (standing == null) {
            return posted ? Place.THERE : Place.ABSENT;
        }
        return switch (ErpInvoice.Standing.valueOf(standing)) {
            case OPEN, PAID -> Place.THERE;
            case DRAFT -> Place.ABSENT;
            case REVERSED, DELETED -> Place.GONE;
        };
    }
}
