package io.tieout.connector.readiness;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.posting.store.OpenCauses;
import io.tieout.connector.readiness.check.Check;
import io.tieout.connector.readiness.check.Finding;
import io.tieout.connector.readiness.check.Result;
import io.tieout.connector.readiness.check.ShownByAnswers.Judgement;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last results, a row for each tenant and one for each of its checks. They count only for the company and entity of the connection. */
@Repository
class Results {

    private final JdbcClient jdbc;
    private final OpenCauses causes;

    Results(JdbcClient jdbc, OpenCauses causes) {
        this.jdbc = jdbc;
        this.causes = causes;
    }

    /** @param since when the result became this one, UTC */
    record Kept(Finding finding, Instant since) {}

    /**
     * The last result of a tenant.
     *
     * @param checkedAt UTC; null until it was checked
     * @param problem why it could not be checked the last time; null where it could
     */
    record Last(
            String companyId,
            @Nullable String entityId,
            @Nullable Instant checkedAt,
            Map<Check, Kept> checks,
            List<Judgement> assumptions,
            @Nullable Problem problem) {}

    /** Empty for a tenant that is not connected. */
    Optional<Last> of(TenantId tenant) {
        return jdbc.sql("""
                SELECT connection.company_id, connection.entity_id, readiness.checked_at, readiness.assumptions,
                       readiness.code, readiness.cause, readiness.remedy
                  FROM connection
                  LEFT JOIN readiness ON readiness.tenant = connection.tenant
                                     AND readiness.company = connection.company
                                     AND readiness.entity_id IS NOT DISTINCT FROM connection.entity_id
                 WHERE connection.tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .query((row, number) -> {
                    Instant checkedAt = SqlTimes.readNullable(row, "checked_at");
                    return new Last(
                            row.getString("company_id"),
                            row.getString("entity_id"),
                            checkedAt,
                            checkedAt == null ? Map.of() : checks(tenant),
                            judgements(row.getString("assumptions")),
                            ProblemColumns.read(row));
                })
                .optional();
    }

    private static List<Judgement> judgements(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.mapper().readValue(json, Judgement[].class));
    }

    /** Results of checks that there are no more, since an older version wrote them, are left out. */
    private Map<Check, Kept> checks(TenantId tenant) {
        Map<Check, Kept> checks = new EnumMap<>(Check.class);
        jdbc.sql("SELECT name, result, reason, advice, since FROM readiness_check WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(row -> {
                    String name = row.getString("name");
                    for (Check check : Check.values()) {
                        if (check.name().equals(name)) {
                            checks.put(
                                    check,
                                    new Kept(
                                            new Finding(
                                                    Result.valueOf(row.getString("result")),
                                                    row.getString("reason"),
                                                    row.getString("advice")),
                                            SqlTimes.read(row, "since")));
                        }
                    }
                });
        return checks;
    }

    /** Keeps what was found. Nothing is kept if the tenant was connected to another company meanwhile. */
    @Transactional
    public void keep(
            Connection connection, Map<Check, Finding> findings, List<Judgement> assumptions, Instant at, Instant due) {
        forgetAnother(connection);
        int kept = jdbc.sql("""
                INSERT INTO readiness (tenant, company, entity_id, connection_changed_at, checked_at, assumptions, due_at)
                SELECT tenant, company, entity_id, :changed, :at, :assumptions::jsonb, :due
                  FROM connection
                 WHERE tenant = :tenant AND company = :company AND entity_id IS NOT DISTINCT FROM :entity
                ON CONFLICT (tenant) DO UPDATE
                   SET checked_at = excluded.checked_at, assumptions = excluded.assumptions,
                       connection_changed_at = excluded.connection_changed_at,
                       due_at = excluded.due_at, code = NULL, cause = NULL, remedy = NULL
                """)
                .param("tenant", connection.tenant().value())
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .param("changed", SqlTimes.of(connection.changedAt()))
                .param("assumptions", Json.mapper().writeValueAsString(assumptions))
                .param("at", SqlTimes.of(at))
                .param("due", SqlTimes.of(due))
                .update();
        if (kept > 0) {
            keep(connection.tenant(), findings, at);
        }
    }

    private void forgetAnother(Connection connection) {
        jdbc.sql("""
                DELETE FROM readiness
                 WHERE tenant = :tenant
                   AND (checked_at IS NULL OR company <> :company OR entity_id IS DISTINCT FROM :entity)
                """)
                .param("tenant", connection.tenant().value())
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .update();
    }

    /** What is in order now and was not before may be what documents are parked for: they are tried again soon. */
    private void keep(TenantId tenant, Map<Check, Finding> findings, Instant at) {
        List<String> mended = jdbc
                .sql("""
                WITH before AS (SELECT name FROM readiness_check WHERE tenant = :tenant AND result <> 'OK')
                INSERT INTO readiness_check AS known (tenant, name, result, reason, advice, since)
                SELECT :tenant, name, result, reason, advice, :at
                  FROM unnest(:names::text[], :results::text[], :reasons::text[], :advices::text[])
                    AS found (name, result, reason, advice)
                ON CONFLICT (tenant, name) DO UPDATE
                   SET result = excluded.result, reason = excluded.reason, advice = excluded.advice,
                       since = CASE WHEN known.result = excluded.result THEN known.since ELSE excluded.since END
                RETURNING CASE WHEN known.result = 'OK' AND known.name IN (SELECT name FROM before) THEN known.name END
                """)
                .param("tenant", tenant.value())
                .param("at", SqlTimes.of(at))
                .params(Columns.of(findings.entrySet())
                        .with("names", found -> found.getKey().name())
                        .with("results", found -> found.getValue().result())
                        .with("reasons", found -> found.getValue().reason())
                        .with("advices", found -> found.getValue().remedy())
                        .asParameters())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!mended.isEmpty()) {
            causes.tryAgainSoon(tenant);
        }
    }

    /** Keeps why it could not be checked; what was found before stays. */
    void keepProblem(TenantId tenant, Problem problem, Instant due) {
        jdbc.sql("""
                UPDATE readiness SET code = :code, cause = :cause, remedy = :remedy, due_at = :due WHERE tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .params(ProblemColumns.parameters(problem))
                .param("due", SqlTimes.of(due))
                .update();
    }

    void dueNow(TenantId tenant, Instant now) {
        jdbc.sql("UPDATE readiness SET due_at = :now WHERE tenant = :tenant AND due_at > :now")
                .param("tenant", tenant.value())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /**
     * Takes the tenant whose check is due longest, so that no other replica checks it meanwhile: one that was connected anew first.
     *
     * @param until when it is due again, should this replica die
     */
    Optional<TenantId> take(Instant now, Instant until) {
        return jdbc.sql("""
                INSERT INTO readiness AS known (tenant, company, entity_id, connection_changed_at, due_at)
                SELECT connection.tenant, connection.company, connection.entity_id, connection.changed_at, :until
                  FROM connection
                  LEFT JOIN readiness ON readiness.tenant = connection.tenant
                 WHERE readiness.tenant IS NULL OR readiness.due_at <= :now
                    OR readiness.connection_changed_at <> connection.changed_at
                 ORDER BY readiness.due_at NULLS FIRST
                 LIMIT 1
                ON CONFLICT (tenant) DO UPDATE
                   SET due_at = excluded.due_at, connection_changed_at = excluded.connection_changed_at,
                       company = excluded.company, entity_id = excluded.entity_id,
                       checked_at = CASE WHEN known.company = excluded.company
                                          AND known.entity_id IS NOT DISTINCT FROM excluded.entity_id
                                         THEN known.checked_at END
                 WHERE known.due_at <= :now OR known.connection_changed_at <> excluded.connection_changed_at
                RETURNING tenant
                """)
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(until))
                .query((row, number) -> new TenantId(row.getString("tenant")))
                .optional();
    }
}
