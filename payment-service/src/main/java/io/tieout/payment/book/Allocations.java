package io.tieout.payment.book;

import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the parts of payments that belong to invoices, for comparing ledgers. */
@Repository
class Allocations {

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<Payment> payments) {
        List<Part> parts = payments.stream()
                .flatMap(payment ->
                        payment.transaction().allocations().stream().map(each -> new Part(payment.key(), each)))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO allocation (tenant, transaction_id, invoice_id, amount)
                SELECT * FROM unnest(:tenants::text[], :transactions::text[], :invoices::text[], :amounts::numeric[])
                """)
                .params(Columns.of(parts)
                        .with("tenants", part -> part.key().tenant())
                        .with("transactions", part -> part.key().transaction())
                        .with("invoices", part -> part.allocation().invoiceId())
                        .with("amounts", part -> part.allocation().amount().amount())
                        .asParameters())
                .update();
    }

    private record Part(PaymentKey key, Allocation allocation) {}
}
