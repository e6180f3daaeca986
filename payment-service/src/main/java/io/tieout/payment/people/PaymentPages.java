package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.payment.book.PaymentRows;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.sql.Containing;
import io.tieout.starter.web.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of payments for people, newest first, a page at a time. */
@Repository
class PaymentPages {

    /**
     * @param next to be given as {@code after} for the next page; null after the last
     * @param count how many the filter has; null unless it was asked for
     */
    record Page(
            List<PaymentView> payments,
            @Nullable String next,
            @Nullable Counted count) {}

    private record Placed(long position, Payment payment, Beside beside) {}

    /**
     * What stands beside a payment in other rows.
     *
     * @param customerName null while neither side has said it
     * @param reversedBy the void or late failure by which Intacct took it back; null while none did
     */
    record Beside(@Nullable String customerName, @Nullable String reversedBy) {}

    private static final String BESIDE = """
            (SELECT name FROM customer
              WHERE customer.tenant = payment.tenant AND customer.customer_id = payment.customer_id) AS customer_name,
            (SELECT back.transaction_id FROM payment AS back
              WHERE back.tenant = payment.tenant AND back.takes_back = payment.transaction_id
                AND back.transaction_type IN ('VOIDED', 'FAILED_LATE') AND back.state = 'POSTED'
              ORDER BY back.position LIMIT 1) AS reversed_by""";

    private final JdbcClient jdbc;
    private final PaymentRows rows;

    PaymentPages(JdbcClient jdbc, PaymentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * @param after the last position of the page before; null for the first page
     * @param counted whether to say how many the filter has
     */
    Page page(TenantId tenant, PaymentFilter filter, @Nullable Long after, int limit, boolean counted) {
        List<Placed> found = with(tenant, filter, jdbc.sql("""
                        SELECT position, %s, %s FROM payment
                         WHERE %s AND position < :after
                         ORDER BY position DESC LIMIT :most
                        """.formatted(PaymentRows.ALL, BESIDE, conditions(filter))))
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("most", limit + 1)
                .query((row, number) -> new Placed(
                        row.getLong("position"),
                        rows.mapRow(row, number),
                        new Beside(row.getString("customer_name"), row.getString("reversed_by"))))
                .list();
        List<Placed> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Long.toString(shown.getLast().position()) : null;
        return new Page(
                shown.stream()
                        .map(placed -> PaymentView.of(placed.payment(), placed.beside()))
                        .toList(),
                next,
                counted ? count(tenant, filter) : null);
    }

    /** Of a payment that there is. */
    Beside beside(PaymentKey key) {
        return jdbc.sql("SELECT %s FROM payment WHERE tenant = :tenant AND transaction_id = :transaction"
                        .formatted(BESIDE))
                .param("tenant", key.tenant().value())
                .param("transaction", key.transaction().value())
                .query((row, number) -> new Beside(row.getString("customer_name"), row.getString("reversed_by")))
                .single();
    }

    private Counted count(TenantId tenant, PaymentFilter filter) {
        return Counted.of(with(
                        tenant,
                        filter,
                        jdbc.sql("SELECT count(*) FROM (SELECT FROM payment WHERE %s LIMIT :most) AS counted"
                                .formatted(conditions(filter))))
                .param("most", Counted.MOST + 1)
                .query(Long.class)
                .single());
    }

    private static JdbcClient.StatementSpec with(
            TenantId tenant, PaymentFilter filter, JdbcClient.StatementSpec statement) {
        return statement
                .param("tenant", tenant.value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("code", upper(filter.code()))
                .param("customer", filter.customer())
                .param("invoice", filter.invoice())
                .param("currency", upper(filter.currency()))
                .param("q", filter.q())
                .param("like", filter.q() == null ? null : Containing.pattern(filter.q()));
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** Only what narrows stands in the statement, so that each filter is read by its own index. */
    private static String conditions(PaymentFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("payment.tenant = :tenant"));
        narrow(conditions, filter.state(), "state = :state");
        narrow(conditions, filter.code(), "code = :code");
        narrow(conditions, filter.customer(), "customer_id = :customer");
        narrow(conditions, filter.currency(), "currency = :currency");
        narrow(conditions, filter.invoice(), """
                transaction_id IN (SELECT transaction_id FROM allocation
                                    WHERE tenant = :tenant AND invoice_id = :invoice)""");
        narrow(conditions, filter.q(), """
                position IN (
                    SELECT position FROM payment WHERE tenant = :tenant AND transaction_id = :q
                    UNION ALL
                    SELECT position FROM payment WHERE tenant = :tenant AND event_body ->> 'paymentId' = :q
                    UNION ALL
                    SELECT position FROM payment
                     WHERE tenant = :tenant AND event_body ->> 'reference' IS NOT NULL
                       AND left(event_body ->> 'reference', 200) = left(:q, 200)
                    UNION ALL
                    SELECT position FROM payment WHERE tenant = :tenant AND record_no = :q
                    UNION ALL
                    SELECT position FROM allocation JOIN payment USING (tenant, transaction_id)
                     WHERE allocation.tenant = :tenant AND allocation.invoice_id = :q
                    UNION ALL
                    SELECT position FROM payment
                     WHERE tenant = :tenant
                       AND customer_id IN (SELECT customer_id FROM customer
                                            WHERE tenant = :tenant AND (customer_id = :q OR name ILIKE :like)))""");
        return String.join(" AND ", conditions);
    }

    private static void narrow(List<String> conditions, @Nullable Object by, String condition) {
        if (by != null) {
            conditions.add(condition);
        }
    }
}
