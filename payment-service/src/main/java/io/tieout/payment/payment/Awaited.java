package io.tieout.payment.payment;

import io.tieout.payment.receivable.ReceivableKey;
import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what waiting payments depend on. */
@Repository
class Awaited {

    private final JdbcClient jdbc;

    Awaited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<Payment> waiting) {
        List<Wait> waits = waiting.stream()
                .flatMap(payment -> payment.dependsOn().stream().map(on -> new Wait(payment.key(), on)))
                .toList();
        if (waits.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO awaited (tenant_id, kind, document_id, transaction_id)
                SELECT * FROM unnest(:tenants::text[], :kinds::text[], :ids::text[], :transactions::text[])
                ON CONFLICT DO NOTHING
                """)
                .params(Columns.of(waits)
                        .with("tenants", wait -> wait.key().tenant())
                        .with("kinds", wait -> wait.on().kind())
                        .with("ids", wait -> wait.on().id())
                        .with("transactions", wait -> wait.key().transaction())
                        .asParameters())
                .update();
    }

    void delete(Collection<PaymentKey> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql("""
                DELETE FROM awaited
                 USING unnest(:tenants::text[], :ids::text[]) AS moved (tenant_id, transaction_id)
                 WHERE awaited.tenant_id = moved.tenant_id AND awaited.transaction_id = moved.transaction_id
                """)
                .params(Columns.of(moved)
                        .with("tenants", PaymentKey::tenant)
                        .with("ids", PaymentKey::transaction)
                        .asParameters())
                .update();
    }

    /** The payments that wait for any of these. */
    List<PaymentKey> by(Set<ReceivableKey> changed) {
        return jdbc.sql("""
                        SELECT DISTINCT awaited.tenant_id, awaited.transaction_id
                          FROM awaited
                          JOIN unnest(:tenants::text[], :kinds::text[], :ids::text[])
                               AS changed (tenant_id, kind, document_id)
                         USING (tenant_id, kind, document_id)
                        """)
                .params(Columns.of(changed)
                        .with("tenants", ReceivableKey::tenant)
                        .with("kinds", ReceivableKey::kind)
                        .with("ids", ReceivableKey::id)
                        .asParameters())
                .query((row, number) -> PaymentRows.key(row))
                .list();
    }

    private record Wait(PaymentKey key, ReceivableKey on) {}
}
