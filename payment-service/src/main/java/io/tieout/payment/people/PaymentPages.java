package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.payment.book.PaymentRows;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of payments for people, newest first, a page at a time. */
@Repository
class PaymentPages {

    /** @param next to be given as {@code after} for the next page; null after the last */
    record Page(List<PaymentView> payments, @Nullable String next) {}

    private record Placed(long position, Payment payment) {}

    private final JdbcClient jdbc;
    private final PaymentRows rows;

    PaymentPages(JdbcClient jdbc, PaymentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * @param state null for all
     * @param code of the reason why one waits, was refused or is parked; null for all
     * @param after the last position of the page before; null for the first page
     */
    Page page(TenantId tenant, @Nullable PaymentState state, @Nullable String code, @Nullable Long after, int limit) {
        List<Placed> found = jdbc.sql(statement(state, code))
                .param("tenant", tenant.value())
                .param("state", state == null ? null : state.name())
                .param("code", code == null ? null : code.toUpperCase(Locale.ROOT))
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("most", limit + 1)
                .query((row, number) -> new Placed(row.getLong("position"), rows.mapRow(row, number)))
                .list();
        List<Placed> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Long.toString(shown.getLast().position()) : null;
        return new Page(
                shown.stream().map(placed -> PaymentView.of(placed.payment())).toList(), next);
    }

    private static String statement(@Nullable PaymentState state, @Nullable String code) {
        return """
                SELECT position, %s FROM payment
                 WHERE tenant = :tenant AND position < :after
                   AND %s AND %s
                 ORDER BY position DESC LIMIT :most
                """.formatted(
                        PaymentRows.ALL,
                        state == null ? ":state::text IS NULL" : "state = :state",
                        code == null ? ":code::text IS NULL" : "code = :code");
    }
}
