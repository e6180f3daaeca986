package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.payment.tieout.Comparison.Cause;
import io.tieout.payment.tieout.Comparison.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads both balances of each customer in one statement, so that they belong to one moment. */
@Repository
class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By customer and currency. What takes money back (refunds, voids, late failures, lost disputes) adds to billing's balance.
     *
     * <p>An invoice that was posted from here starts with its total, even while billing's own event about it was not heard: it may
     * be first read in Intacct after payments were applied to it, which would then come off twice. To an imported invoice no
     * payment is posted before it was first read.
     */
    List<Comparison> of(TenantId tenant) {
        return jdbc.sql("""
                        WITH known AS (
                            SELECT invoice_id, customer_id, currency, billing_total, erp_due, erp_standing,
                                   coalesce(billing_total, CASE WHEN posted THEN erp_total END, first_due) AS start
                              FROM invoice
                             WHERE tenant_id = :tenant AND customer_id IS NOT NULL AND currency IS NOT NULL),
                        owed AS (
                            SELECT customer_id, currency,
                                   coalesce(sum(start), 0) AS billed,
                                   sum(CASE WHEN erp_standing IN ('OPEN', 'PAID') THEN erp_due ELSE 0 END) AS intacct,
                                   count(*) FILTER (WHERE erp_standing IS NULL AND billing_total IS NOT NULL)
                                       AS unread_invoices,
                                   coalesce(sum(billing_total) FILTER (WHERE erp_standing IS NULL), 0) AS unread
                              FROM known
                             GROUP BY customer_id, currency),
                        part AS (
                            SELECT known.customer_id, known.currency, payment.state, payment.transaction_id,
                                   known.erp_standing IS NULL AS unread,
                                   CASE payment.transaction_type WHEN 'RECEIVED' THEN allocation.amount
                                                                 ELSE -allocation.amount END AS amount
                              FROM known
                              JOIN allocation ON allocation.tenant_id = :tenant
                                             AND allocation.invoice_id = known.invoice_id
                              JOIN payment ON payment.tenant_id = :tenant
                                          AND payment.transaction_id = allocation.transaction_id
                             WHERE (payment.state NOT IN ('REJECTED', 'DISMISSED')
                                    OR payment.problem_code = 'RECORDED_BY_HAND')
                               AND known.start IS NOT NULL),
                        taken AS (
                            SELECT customer_id, currency,
                                   sum(amount) AS amount,
                                   coalesce(sum(amount) FILTER (WHERE state = 'POSTED' AND unread), 0) AS posted_unread,
                                   coalesce(sum(amount) FILTER (WHERE state = 'WAITING'), 0) AS waiting,
                                   count(DISTINCT transaction_id) FILTER (WHERE state = 'WAITING') AS waiting_payments,
                                   coalesce(sum(amount) FILTER (WHERE state = 'REQUESTED'), 0) AS requested,
                                   count(DISTINCT transaction_id) FILTER (WHERE state = 'REQUESTED')
                                       AS requested_payments,
                                   coalesce(sum(amount) FILTER (WHERE state = 'PARKED'), 0) AS parked,
                                   count(DISTINCT transaction_id) FILTER (WHERE state = 'PARKED') AS parked_payments
                              FROM part
                             GROUP BY customer_id, currency)
                        SELECT owed.customer_id, customer.name, owed.currency,
                               owed.billed - coalesce(taken.amount, 0) AS billing,
                               owed.intacct,
                               -coalesce(taken.waiting, 0) AS waiting, coalesce(taken.waiting_payments, 0) AS waiting_n,
                               -coalesce(taken.requested, 0) AS requested,
                               coalesce(taken.requested_payments, 0) AS requested_n,
                               -coalesce(taken.parked, 0) AS parked, coalesce(taken.parked_payments, 0) AS parked_n,
                               owed.unread - coalesce(taken.posted_unread, 0) AS invoice_not_read,
                               owed.unread_invoices AS invoice_not_read_n
                          FROM owed
                          LEFT JOIN taken USING (customer_id, currency)
                          LEFT JOIN customer ON customer.tenant_id = :tenant
                                            AND customer.customer_id = owed.customer_id
                         ORDER BY owed.customer_id, owed.currency
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> comparison(row))
                .list();
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<Cause> causes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String column = kind.name().toLowerCase(Locale.ROOT);
            long documents = row.getLong(column + "_n");
            if (documents > 0) {
                causes.add(new Cause(kind, documents, money(row.getBigDecimal(column), currency)));
            }
        }
        return new Comparison(
                row.getString("customer_id"),
                row.getString("name"),
                money(row.getBigDecimal("billing"), currency),
                money(row.getBigDecimal("intacct"), currency),
                causes);
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }
}
