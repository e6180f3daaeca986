package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.payment.book.PaymentRows;
import io.tieout.payment.decision.Payment;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rejected and parked payments of one cause, a page at a time, in the order in which they came in. */
@Repository
class RefusedPayments {

    /** A payment and its place in that order, which it keeps whatever becomes of it. */
    record Placed(long position, Payment payment) {}

    private final JdbcClient jdbc;
    private final PaymentRows rows;

    RefusedPayments(JdbcClient jdbc, PaymentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Goes through all that are there now. Those that come to the cause meanwhile are not among them, and none is met twice, even if it comes
     * back to the cause.
     *
     * @param most on a page; what is done with a page should be a transaction of its own
     */
    void eachPage(TenantId tenant, String code, int most, Consumer<List<Placed>> page) {
        long last = lastPosition(tenant, code);
        long after = 0;
        while (after < last) {
            List<Placed> some = page(tenant, code, after, last, most);
            if (!some.isEmpty()) {
                page.accept(some);
            }
            after = some.size() < most ? last : some.getLast().position();
        }
    }

    /** The place of the one that came in last; 0 if there is none. */
    private long lastPosition(TenantId tenant, String code) {
        return jdbc.sql("""
                        SELECT coalesce(max(position), 0) FROM payment
                         WHERE tenant = :tenant AND code = :code AND state IN ('REJECTED', 'PARKED')
                        """)
                .param("tenant", tenant.value())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /**
     * Those of several causes, in the order of their codes and of when they came in. Not locked.
     *
     * @param afterCode of the last one of the page before, with its position; empty for the first page
     * @param before those that were refused later are left out
     */
    List<Placed> pageOf(TenantId tenant, List<String> codes, String afterCode, long after, Instant before, int most) {
        return jdbc.sql("""
                        SELECT position, %s FROM payment
                         WHERE tenant = :tenant AND code = ANY(:codes) AND state IN ('REJECTED', 'PARKED')
                           AND (code, position) > (:afterCode, :after) AND changed_at < :before
                         ORDER BY code, position LIMIT :most
                        """.formatted(PaymentRows.ALL))
                .param("tenant", tenant.value())
                .param("codes", codes.toArray(String[]::new))
                .param("afterCode", afterCode)
                .param("after", after)
                .param("before", SqlTimes.of(before))
                .param("most", most)
                .query((row, number) -> new Placed(row.getLong("position"), rows.mapRow(row, number)))
                .list();
    }

    /**
     * Not locked.
     *
     * @param after the last position of the page before; 0 for the first page
     * @param last the last position of all pages
     */
    private List<Placed> page(TenantId tenant, String code, long after, long last, int most) {
        return jdbc.sql("""
                        SELECT position, %s FROM payment
                         WHERE tenant = :tenant AND code = :code AND state IN ('REJECTED', 'PARKED')
                           AND position > :after AND position <= :last
                         ORDER BY position LIMIT :most
                        """.formatted(PaymentRows.ALL))
                .param("tenant", tenant.value())
                .param("code", code)
                .param("after", after)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new Placed(row.getLong("position"), rows.mapRow(row, number)))
                .list();
    }
}
