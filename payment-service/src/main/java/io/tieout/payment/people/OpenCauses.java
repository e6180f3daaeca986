package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.starter.web.OpenCause;
import io.tieout.starter.web.OpenCause.InOneCurrency;
import io.tieout.starter.web.OpenCause.Oldest;
import io.tieout.starter.web.OpenCause.Sum;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rejected and parked payments, grouped by why. Nothing is kept of a group: it is what its payments are. */
@Repository
class OpenCauses {

    private final JdbcClient jdbc;

    OpenCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenCause> of(TenantId tenant) {
        return OpenCause.of(jdbc.sql("""
                        WITH part AS (
                               SELECT code, currency, count(*) AS payments, sum(amount) AS amount,
                                      min(changed_at) AS first_seen, max(changed_at) AS last_seen,
                                      min(position) AS first
                                 FROM payment
                                WHERE tenant = :tenant AND code IS NOT NULL AND state IN ('REJECTED', 'PARKED')
                                GROUP BY code, currency)
                        SELECT part.*, oldest.transaction_id AS oldest, oldest.cause, oldest.remedy,
                               oldest.received_at AS since
                          FROM part JOIN payment AS oldest ON oldest.tenant = :tenant AND oldest.position = part.first
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> new InOneCurrency(
                        DocumentKind.PAYMENT,
                        row.getString("code"),
                        row.getLong("payments"),
                        new Sum(row.getBigDecimal("amount").toPlainString(), row.getString("currency")),
                        SqlTimes.read(row, "first_seen"),
                        SqlTimes.read(row, "last_seen"),
                        new Oldest(
                                row.getString("oldest"),
                                row.getString("cause"),
                                row.getString("remedy"),
                                SqlTimes.read(row, "since"))))
                .list());
    }
}
