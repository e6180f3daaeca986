package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what needs a person. */
@Repository
class Troubles {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    Troubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was decided of a document or run last.
     *
     * @param problem null where it needs nobody any more
     */
    record Decided(
            TenantId tenant,
            String kind,
            String id,
            @Nullable Problem problem,
            Instant at) {}

    /** Those with a problem stand in the table afterwards, the others do not; each document once. What was decided earlier counts no more. */
    void keep(Collection<Decided> decided) {
        List<Decided> open =
                decided.stream().filter(one -> one.problem() != null).toList();
        List<Decided> over =
                decided.stream().filter(one -> one.problem() == null).toList();
        if (!over.isEmpty()) {
            jdbc.sql("""
                    DELETE FROM trouble USING unnest(:tenants::text[], :kinds::text[], :ids::text[], :ats::timestamptz[])
                                           AS decided (tenant, kind, id, at)
                     WHERE trouble.tenant = decided.tenant AND trouble.kind = decided.kind
                       AND trouble.document_id = decided.id AND trouble.decided_at <= decided.at
                    """).params(columns(over).asParameters()).update();
        }
        if (!open.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO trouble AS known (tenant, kind, document_id, code, cause, remedy, since, decided_at)
                    SELECT tenant, kind, id, code, left(cause, :longest), left(remedy, :longest), at, at
                      FROM unnest(:tenants::text[], :kinds::text[], :ids::text[], :ats::timestamptz[],
                                  :codes::text[], :causes::text[], :remedies::text[])
                           AS decided (tenant, kind, id, at, code, cause, remedy)
                     ORDER BY tenant, kind, id
                    ON CONFLICT (tenant, kind, document_id) DO UPDATE
                       SET since = CASE WHEN known.code = excluded.code THEN known.since ELSE excluded.since END,
                           code = excluded.code, cause = excluded.cause, remedy = excluded.remedy,
                           decided_at = excluded.decided_at
                     WHERE known.decided_at <= excluded.decided_at
                    """)
                    .param("longest", LONGEST)
                    .params(columns(open).withProblem(Decided::problem).asParameters())
                    .update();
        }
    }

    private static Columns<Decided> columns(List<Decided> decided) {
        return Columns.of(decided)
                .with("tenants", Decided::tenant)
                .with("kinds", Decided::kind)
                .with("ids", Decided::id)
                .with("ats", one -> one.at().truncatedTo(ChronoUnit.MICROS));
    }

    /** What is open, the most first. */
    List<Cause> causes(TenantId tenant) {
        return jdbc.sql("""
                        SELECT code, documents, since, cause, remedy
                          FROM (SELECT code, count(*) AS documents, min(since) AS since
                                  FROM trouble WHERE tenant = :tenant GROUP BY code) AS grouped
                         CROSS JOIN LATERAL (
                               SELECT cause, remedy FROM trouble AS one
                                WHERE one.tenant = :tenant AND one.code = grouped.code
                                ORDER BY one.since LIMIT 1) AS example
                         ORDER BY documents DESC, code
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> new Cause(
                        row.getString("code"),
                        row.getLong("documents"),
                        SqlTimes.read(row, "since"),
                        row.getString("cause"),
                        row.getString("remedy")))
                .list();
    }
}
