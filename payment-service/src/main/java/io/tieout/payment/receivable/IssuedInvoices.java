package io.tieout.payment.receivable;

import io.tieout.model.id.CustomerId;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.InvoiceFacts.Told;
import io.tieout.payment.receivable.InvoiceNews.Issued;
import io.tieout.starter.sql.Columns;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of what billing said of its invoices: the last content for each customer that it named. Which of several customers
 * counts is decided when it is read, by what stands in Intacct.
 */
@Repository
class IssuedInvoices {

    /** What is a row of its own. */
    record Place(DocumentKey invoice, CustomerId customer) {
        static Place of(Issued issued) {
            return new Place(issued.key(), issued.customer());
        }
    }

    private final JdbcClient jdbc;

    IssuedInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each row at most once; the caller has locked the invoices. */
    void take(List<Issued> news) {
        jdbc.sql("""
                INSERT INTO invoice_issued AS known (tenant, invoice_id, customer_id, currency, total)
                SELECT tenant, id, customer, currency, total
                  FROM unnest(:tenants::text[], :ids::text[], :customers::text[], :currencies::text[], :totals::numeric[])
                       WITH ORDINALITY AS news (tenant, id, customer, currency, total, place)
                 ORDER BY place
                ON CONFLICT (tenant, invoice_id, customer_id) DO UPDATE
                   SET changed = known.changed
                                 OR (excluded.currency, excluded.total) IS DISTINCT FROM (known.currency, known.total),
                       currency = excluded.currency, total = excluded.total, told = excluded.told
                """)
                .params(Columns.of(news)
                        .with("tenants", one -> one.key().tenant())
                        .with("ids", one -> one.key().id())
                        .with("customers", Issued::customer)
                        .with("currencies", one -> one.total().currencyCode())
                        .with("totals", one -> one.total().amount())
                        .asParameters())
                .update();
    }

    Map<DocumentKey, List<Told>> of(Collection<DocumentKey> invoices) {
        Map<DocumentKey, List<Told>> told = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql("""
                    SELECT tenant, invoice_id, customer_id, currency FROM invoice_issued
                      JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, invoice_id)
                           USING (tenant, invoice_id)
                     ORDER BY told
                    """)
                    .params(Columns.of(invoices)
                            .with("tenants", DocumentKey::tenant)
                            .with("ids", DocumentKey::id)
                            .asParameters())
                    .query((ResultSet row) -> {
                        told.computeIfAbsent(Invoices.key(row), key -> new ArrayList<>())
                                .add(new Told(
                                        new CustomerId(row.getString("customer_id")),
                                        Currency.getInstance(row.getString("currency"))));
                    });
        }
        return told;
    }
}
