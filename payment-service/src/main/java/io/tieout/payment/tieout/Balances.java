package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import java.sql.ResultSet;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads both balances of each customer in one statement, so that they belong to one moment. Invoices on which both sides agree
 * and for which nothing is under way come as one row for each customer; the others come one by one, in portions.
 */
@Repository
class Balances {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final InvoiceLineRows rows;

    Balances(JdbcClient jdbc, InvoiceLineRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * By customer and currency. What takes money back (refunds, voids, late failures, lost disputes) adds to billing's balance; a
     * payment that was taken back before it was in Intacct counts on neither side.
     *
     * <p>Several records that bear one number count each for its own customer. Where one of a customer's records took the place of
     * another that is gone, the first one is where the balance starts. A record that was renumbered stays with the number that it
     * bore first, unless billing has issued the new one. Of what billing said for several customers, that counts
     * for which Intacct has a record; while it has none, the last.
     *
     * <p>Customers that neither side has named have no balance; {@link StrangersPayments} lists what billing took from them.
     */
    @Transactional(readOnly = true)
    public List<Comparison> of(TenantId tenant) {
        var comparisons = new Comparisons();
        jdbc.sql("""
                        WITH numbered AS (
                            SELECT coalesce(issued.invoice_id, record.first_invoice_id) AS invoice_id, record.customer_id,
                                   record.currency, record.total, record.due, record.standing, record.read_at,
                                   record.posted, record.position, record.first_total, record.first_due
                              FROM invoice_record AS record
                              LEFT JOIN invoice_issued AS issued ON issued.tenant = :tenant
                                                                AND issued.invoice_id = record.invoice_id
                                                                AND issued.customer_id = record.customer_id
                             WHERE record.tenant = :tenant),
                        record AS (
                            SELECT invoice_id, customer_id, currency, total, due, standing, read_at, posted, position,
                                   first_total, first_due,
                                   standing IN ('OPEN', 'PAID') AS stands,
                                   count(*) FILTER (WHERE standing IN ('OPEN', 'PAID')) OVER line AS standing_n,
                                   row_number() OVER (line ORDER BY first_total IS NULL, position) AS place
                              FROM numbered
                             WHERE standing IS NOT NULL
                            WINDOW line AS (PARTITION BY invoice_id, customer_id, currency)),
                        recorded AS (
                            SELECT invoice_id, customer_id, currency,
                                   coalesce(sum(first_total) FILTER (WHERE CASE WHEN standing_n > 1 THEN stands
                                                                                ELSE place = 1 END), 0) AS first_total,
                                   coalesce(sum(first_due) FILTER (WHERE CASE WHEN standing_n > 1 THEN stands
                                                                              ELSE place = 1 END), 0) AS first_due,
                                   coalesce(sum(total) FILTER (WHERE stands), 0) AS total,
                                   coalesce(sum(due) FILTER (WHERE stands), 0) AS due,
                                   count(*) FILTER (WHERE stands) AS standing_n,
                                   bool_or(standing = 'DRAFT') AS draft,
                                   max(standing) FILTER (WHERE standing IN ('REVERSED', 'DELETED')) AS gone,
                                   bool_or(posted) AS posted,
                                   max(read_at) AS read_at
                              FROM record
                             GROUP BY invoice_id, customer_id, currency),
                        owner AS (
                            SELECT invoice_id, customer_id, bool_or(standing IS NULL) AS unread
                              FROM numbered
                             WHERE customer_id IS NOT NULL
                             GROUP BY invoice_id, customer_id),
                        number AS (
                            SELECT invoice_id, bool_or(standing IS NULL) AS unread,
                                   bool_or(standing IN ('OPEN', 'PAID', 'DRAFT')) AS stands
                              FROM numbered
                             GROUP BY invoice_id),
                        told AS (
                            SELECT issued.invoice_id, issued.customer_id, issued.currency, issued.total, issued.changed,
                                   issued.told, owner.invoice_id IS NOT NULL AS own,
                                   bool_or(owner.invoice_id IS NOT NULL) OVER number AS some_own,
                                   max(issued.told) OVER number AS latest
                              FROM invoice_issued AS issued
                              LEFT JOIN owner USING (invoice_id, customer_id)
                             WHERE issued.tenant = :tenant
                            WINDOW number AS (PARTITION BY issued.invoice_id)),
                        billed AS (
                            SELECT invoice_id, customer_id, currency, total, changed, own
                              FROM told WHERE own OR (NOT some_own AND told = latest)),
                        homeless AS (
                            SELECT DISTINCT invoice_id FROM billed WHERE NOT own),
                        undone AS (
                            SELECT DISTINCT takes_back AS transaction_id FROM payment
                             WHERE tenant = :tenant AND takes_back IS NOT NULL
                               AND state = 'DISMISSED' AND code = 'NOTHING_TO_TAKE_BACK'),
                        part AS (
                            SELECT allocation.invoice_id, payment.customer_id, payment.currency, payment.state,
                                   payment.changed_at,
                                   coalesce(payment.code, '') AS code,
                                   payment.effect * allocation.amount AS amount
                              FROM payment
                              JOIN customer ON customer.tenant = :tenant
                                           AND customer.customer_id = payment.customer_id
                                           AND (customer.in_billing OR customer.in_erp)
                              JOIN allocation ON allocation.tenant = :tenant
                                             AND allocation.transaction_id = payment.transaction_id
                              LEFT JOIN undone ON undone.transaction_id = payment.transaction_id
                             WHERE payment.tenant = :tenant AND undone.transaction_id IS NULL
                               AND (payment.state <> 'DISMISSED' OR payment.code = 'RECORDED_BY_HAND')),
                        taken AS (
                            SELECT invoice_id, customer_id, currency,
                                   coalesce(sum(amount) FILTER (WHERE state IN ('POSTED', 'DISMISSED')), 0) AS there,
                                   coalesce(sum(amount) FILTER (WHERE state IN ('POSTED', 'DISMISSED')
                                                                  AND changed_at > read_at), 0) AS since_read,
                                   count(*) FILTER (WHERE state IN ('POSTED', 'DISMISSED') AND changed_at > read_at)
                                       AS since_read_n,
                                   coalesce(sum(amount) FILTER (WHERE state = 'WAITING'), 0) AS waiting,
                                   count(*) FILTER (WHERE state = 'WAITING') AS waiting_n,
                                   coalesce(sum(amount) FILTER (WHERE state = 'WAITING'
                                       AND code IN ('INVOICE_REFUSED', 'INVOICE_IS_DRAFT', 'CUSTOMER_REFUSED')), 0) AS stuck,
                                   coalesce(sum(amount) FILTER (WHERE state = 'REQUESTED'), 0) AS requested,
                                   count(*) FILTER (WHERE state = 'REQUESTED') AS requested_n,
                                   coalesce(sum(amount) FILTER (WHERE state = 'PARKED'), 0) AS parked,
                                   count(*) FILTER (WHERE state = 'PARKED') AS parked_n,
                                   coalesce(sum(amount) FILTER (WHERE state = 'REJECTED'), 0) AS rejected,
                                   count(*) FILTER (WHERE state = 'REJECTED') AS rejected_n,
                                   bool_or(state NOT IN ('POSTED', 'DISMISSED')) AS under_way
                              FROM part
                              LEFT JOIN recorded USING (invoice_id, customer_id, currency)
                             GROUP BY invoice_id, customer_id, currency),
                        line AS (
                            SELECT invoice_id, customer_id, currency, billed.total AS billed_total, billed.changed,
                                   recorded.invoice_id IS NOT NULL AS is_recorded, recorded.first_total,
                                   recorded.first_due, recorded.total, recorded.due, recorded.standing_n, recorded.draft,
                                   recorded.gone, recorded.posted,
                                   coalesce(there, 0) AS there, coalesce(since_read, 0) AS since_read,
                                   coalesce(since_read_n, 0) AS since_read_n,
                                   coalesce(waiting, 0) AS waiting, coalesce(waiting_n, 0) AS waiting_n,
                                   coalesce(stuck, 0) AS stuck,
                                   coalesce(requested, 0) AS requested, coalesce(requested_n, 0) AS requested_n,
                                   coalesce(parked, 0) AS parked, coalesce(parked_n, 0) AS parked_n,
                                   coalesce(rejected, 0) AS rejected, coalesce(rejected_n, 0) AS rejected_n,
                                   coalesce(under_way, false) AS under_way
                              FROM recorded
                              FULL JOIN billed USING (invoice_id, customer_id, currency)
                              FULL JOIN taken USING (invoice_id, customer_id, currency)),
                        placed AS (
                            SELECT line.*,
                                   CASE WHEN is_recorded AND billed_total IS NULL AND EXISTS (
                                                 SELECT FROM billed WHERE billed.invoice_id = line.invoice_id
                                                                      AND billed.customer_id = line.customer_id)
                                        THEN 'OTHER_CURRENCY'
                                        WHEN is_recorded AND billed_total IS NULL AND homeless.invoice_id IS NOT NULL
                                        THEN 'OTHER_CUSTOMER'
                                        WHEN NOT is_recorded AND owner.unread THEN 'POSTED_NOT_READ'
                                        WHEN NOT is_recorded AND owner.invoice_id IS NOT NULL THEN 'OTHER_CURRENCY'
                                        WHEN NOT is_recorded AND number.unread THEN 'POSTED_NOT_READ'
                                        WHEN NOT is_recorded AND billed_total IS NOT NULL AND number.stands
                                        THEN 'OTHER_CUSTOMER'
                                        ELSE 'NOWHERE' END AS elsewhere
                              FROM line
                              LEFT JOIN homeless ON homeless.invoice_id = line.invoice_id
                              LEFT JOIN owner ON owner.invoice_id = line.invoice_id
                                             AND owner.customer_id = line.customer_id
                              LEFT JOIN number ON number.invoice_id = line.invoice_id),
                        judged AS (
                            SELECT *,
                                   coalesce(is_recorded AND NOT under_way AND standing_n = 1 AND NOT draft AND gone IS NULL
                                            AND elsewhere = 'NOWHERE' AND total = first_total
                                            AND coalesce(billed_total, first_total) = first_total
                                            AND CASE WHEN billed_total IS NULL AND NOT posted THEN first_due
                                                     ELSE first_total END - there = due, false) AS settled
                              FROM placed),
                        shown AS (
                            SELECT NULL AS invoice_id, customer_id, currency, sum(due) AS due, NULL::numeric AS billed_total,
                                   false AS changed, true AS is_recorded, 0::numeric AS first_total, 0::numeric AS first_due,
                                   0::numeric AS total, 0::bigint AS standing_n, false AS draft, NULL AS gone,
                                   false AS posted, 0::numeric AS there, 0::numeric AS since_read, 0::bigint AS since_read_n,
                                   0::numeric AS waiting, 0::bigint AS waiting_n, 0::numeric AS stuck,
                                   0::numeric AS requested, 0::bigint AS requested_n, 0::numeric AS parked,
                                   0::bigint AS parked_n, 0::numeric AS rejected, 0::bigint AS rejected_n,
                                   'NOWHERE' AS elsewhere
                              FROM judged WHERE settled GROUP BY customer_id, currency
                            UNION ALL
                            SELECT invoice_id, customer_id, currency, due, billed_total, changed, is_recorded, first_total,
                                   first_due, total, standing_n, draft, gone, posted, there, since_read, since_read_n,
                                   waiting, waiting_n, stuck, requested, requested_n, parked, parked_n, rejected, rejected_n,
                                   elsewhere
                              FROM judged WHERE NOT settled)
                        SELECT shown.*, customer.name, invoice.state AS refusal
                          FROM shown
                          LEFT JOIN customer ON customer.tenant = :tenant
                                            AND customer.customer_id = shown.customer_id
                          LEFT JOIN invoice ON invoice.tenant = :tenant AND invoice.invoice_id = shown.invoice_id
                         ORDER BY shown.customer_id, shown.currency
                        """).param("tenant", tenant.value()).withFetchSize(AT_ONCE).query((ResultSet row) -> {
            String customer = row.getString("customer_id");
            Currency currency = Currency.getInstance(row.getString("currency"));
            Summing summing = comparisons.of(customer, row.getString("name"), currency);
            String invoice = row.getString("invoice_id");
            if (invoice == null) {
                summing.addSettled(row.getBigDecimal("due"));
            } else {
                summing.add(invoice, rows.line(row, customer, currency));
            }
        });
        return comparisons.all();
    }
}
