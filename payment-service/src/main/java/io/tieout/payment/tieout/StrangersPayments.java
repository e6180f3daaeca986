package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import io.tieout.model.money.Money;
import io.tieout.payment.tieout.TieOut.Taken;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds up the payments of customers that neither billing nor Intacct has named: they have no balance on any side that could be
 * compared, but billing took the money. None of these is posted, so that only the states of those that are not are looked at.
 */
@Repository
class StrangersPayments {

    private final JdbcClient jdbc;

    StrangersPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By currency; what takes money back counts below zero. Those that a person dismissed are not among them, nor what was taken back since. */
    List<Taken> of(TenantId tenant) {
        return jdbc.sql("""
                        SELECT currency, count(*) AS payments,
                               sum(effect * amount) AS amount
                          FROM payment
                         WHERE tenant = :tenant AND state IN ('WAITING', 'REJECTED', 'PARKED')
                           AND NOT EXISTS (SELECT FROM payment AS back
                                            WHERE back.tenant = :tenant AND back.takes_back = payment.transaction_id
                                              AND back.state = 'DISMISSED'
                                              AND back.code = 'NOTHING_TO_TAKE_BACK')
                           AND NOT EXISTS (SELECT FROM customer
                                            WHERE customer.tenant = :tenant
                                              AND customer.customer_id = payment.customer_id
                                              AND (customer.in_billing OR customer.in_erp))
                         GROUP BY currency ORDER BY currency
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> new Taken(
                        row.getString("currency"),
                        row.getLong("payments"),
                        amount(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }

    private static String amount(BigDecimal amount, String currency) {
        return new Money(amount.stripTrailingZeros(), Currency.getInstance(currency)).amount();
    }
}
