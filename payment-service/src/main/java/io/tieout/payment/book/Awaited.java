package io.tieout.payment.book;

import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.document.DocumentKey;
import io.tieout.starter.sql.Columns;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
                .flatMap(payment -> payment.needs().stream().map(on -> new Wait(payment.key(), on)))
                .toList();
        if (waits.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO awaited (tenant, kind, document_id, transaction_id)
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
                 USING unnest(:tenants::text[], :ids::text[]) AS moved (tenant, transaction_id)
                 WHERE awaited.tenant = moved.tenant AND awaited.transaction_id = moved.transaction_id
                """)
                .params(Columns.of(moved)
                        .with("tenants", PaymentKey::tenant)
                        .with("ids", PaymentKey::transaction)
                        .asParameters())
                .update();
    }

    /**
     * Movements around some that change.
     *
     * @param waiting those that wait for them, and those that wait for these
     * @param needed the movements that those need
     */
    record Around(Set<PaymentKey> waiting, Set<PaymentKey> needed) {}

    /**
     * Who waits for any of these, in one statement. Few movements wait for movements: what looks for these reads an index of their
     * own, so that even a plan for far too many rows reads no more than there are.
     */
    Around around(Set<DocumentKey> changed) {
        var around = new Around(new TreeSet<>(), new TreeSet<>());
        if (changed.isEmpty()) {
            return around;
        }
        jdbc.sql("""
                        WITH RECURSIVE waiting (tenant, transaction_id) AS (
                            SELECT awaited.tenant, awaited.transaction_id
                              FROM awaited
                              JOIN unnest(:tenants::text[], :kinds::text[], :ids::text[])
                                   AS changed (tenant, kind, document_id)
                             USING (tenant, kind, document_id)
                            UNION
                            SELECT awaited.tenant, awaited.transaction_id
                              FROM waiting
                              JOIN awaited ON awaited.kind = 'PAYMENT' AND awaited.tenant = waiting.tenant
                                          AND awaited.document_id = waiting.transaction_id)
                        SELECT tenant, transaction_id, true AS waits FROM waiting
                        UNION ALL
                        SELECT awaited.tenant, awaited.document_id, false
                          FROM waiting
                          JOIN awaited ON awaited.kind = 'PAYMENT' AND awaited.tenant = waiting.tenant
                                      AND awaited.transaction_id = waiting.transaction_id
                        """)
                .params(Columns.of(changed)
                        .with("tenants", DocumentKey::tenant)
                        .with("kinds", DocumentKey::kind)
                        .with("ids", DocumentKey::id)
                        .asParameters())
                .query((ResultSet row) -> {
                    (row.getBoolean("waits") ? around.waiting() : around.needed()).add(PaymentRows.key(row));
                });
        return around;
    }

    private record Wait(PaymentKey key, DocumentKey on) {}
}
