package io.tieout.mapping.waiting;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.starter.web.OpenCause;
import io.tieout.starter.web.OpenCause.InOneCurrency;
import io.tieout.starter.web.OpenCause.Oldest;
import io.tieout.starter.web.OpenCause.Sum;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of billing that wait for a person, grouped by why. */
@Repository
class OpenCauses {

    private final JdbcClient jdbc;

    OpenCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What billing sent has its sum in {@code total}, or is about no money. */
    List<OpenCause> of(TenantId tenant) {
        return OpenCause.of(jdbc.sql("""
                        WITH waiting AS (
                               SELECT kind, code, document_id, reason, since, document #>> '{total,currency}' AS currency,
                                      (document #>> '{total,amount}')::numeric AS amount
                                 FROM waiting_document
                                WHERE tenant = :tenant AND waits_for = 'PERSON' AND code IS NOT NULL),
                             part AS (
                               SELECT kind, code, currency, count(*) AS documents, sum(amount) AS amount,
                                      min(since) AS first_seen, max(since) AS last_seen
                                 FROM waiting GROUP BY kind, code, currency)
                        SELECT DISTINCT ON (part.kind, part.code, part.currency) part.*, document_id, reason
                          FROM part JOIN waiting ON waiting.kind = part.kind AND waiting.code = part.code
                                                AND waiting.currency IS NOT DISTINCT FROM part.currency
                                                AND waiting.since = part.first_seen
                         ORDER BY part.kind, part.code, part.currency, document_id
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> new InOneCurrency(
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getLong("documents"),
                        sum(row),
                        SqlTimes.read(row, "first_seen"),
                        SqlTimes.read(row, "last_seen"),
                        new Oldest(
                                row.getString("document_id"),
                                row.getString("reason"),
                                "",
                                SqlTimes.read(row, "first_seen"))))
                .list());
    }

    private static @Nullable Sum sum(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return amount == null ? null : new Sum(amount.toPlainString(), row.getString("currency"));
    }
}
