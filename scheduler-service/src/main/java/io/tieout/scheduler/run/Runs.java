package io.tieout.scheduler.run;

import io.tieout.model.event.Json;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.starter.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class Runs {

    /** For lists: without the records that were left out, which may be a hundred for each run. */
    private static final String A_LINE = """
            SELECT run_id, tenant, trigger, objects, everything, again, selection, started_by, requested_at, state, started_at, ended_at,
                   heard_at, reported_at, counts, api_calls, remaining, NULL AS skipped, cancelled_by, cancelled_at,
                   code, cause, remedy
              FROM run
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static NotFound unknown(TenantId tenant, RunId run) {
        return new NotFound("Tenant %s has no run %s.".formatted(tenant, run));
    }

    /**
     * @return false, and nothing is stored, if the run is known already or, unless it is to wait, another run of the tenant is queued or
     *     running
     */
    boolean add(Run run) {
        RunOrder order = run.order();
        return jdbc.sql("""
                        INSERT INTO run (run_id, tenant, trigger, objects, everything, again, selection, started_by, requested_at, state,
                                         heard_at, counts, api_calls)
                        VALUES (:runId, :tenant, :trigger, :objects, :everything, :again, :selection, :startedBy, :requestedAt, :state,
                                :heardAt, '[]'::jsonb, 0)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("runId", order.id().value())
                        .param("tenant", order.tenant().value())
                        .param("trigger", order.trigger().name())
                        .param(
                                "objects",
                                order.objects().stream().map(Enum::name).toArray(String[]::new))
                        .param("everything", order.everything())
                        .param("again", order.again())
                        .param(
                                "selection",
                                order.selection() == null
                                        ? null
                                        : order.selection().name())
                        .param("startedBy", order.startedBy())
                        .param("requestedAt", SqlTimes.of(order.requestedAt()))
                        .param("state", run.state().name())
                        .param("heardAt", SqlTimes.of(run.heardAt()))
                        .update()
                == 1;
    }

    void save(Run run) {
        Progress progress = run.progress();
        Cancellation cancellation = run.cancellation();
        jdbc.sql("""
                UPDATE run
                   SET state = :state, everything = :everything, started_at = :startedAt, ended_at = :endedAt,
                       heard_at = :heardAt, reported_at = :reportedAt, counts = :counts::jsonb, api_calls = :apiCalls,
                       remaining = :remaining, skipped = :skipped::jsonb,
                       cancelled_by = :cancelledBy, cancelled_at = :cancelledAt,
                       code = :code, cause = :cause, remedy = :remedy
                 WHERE run_id = :runId
                """)
                .param("runId", run.order().id().value())
                .param("state", run.state().name())
                .param("everything", run.order().everything())
                .param("startedAt", SqlTimes.ofNullable(run.startedAt()))
                .param("endedAt", SqlTimes.ofNullable(run.endedAt()))
                .param("heardAt", SqlTimes.of(run.heardAt()))
                .param("reportedAt", SqlTimes.ofNullable(progress.reportedAt()))
                .param("counts", Json.mapper().writeValueAsString(progress.counts()))
                .param("apiCalls", progress.apiCalls())
                .param("remaining", progress.remaining())
                .param(
                        "skipped",
                        progress.skipped().isEmpty() ? null : Json.mapper().writeValueAsString(progress.skipped()))
                .param("cancelledBy", cancellation == null ? null : cancellation.who())
                .param("cancelledAt", cancellation == null ? null : SqlTimes.of(cancellation.at()))
                .params(ProblemColumns.parameters(run.problem()))
                .update();
    }

    Optional<Run> find(TenantId tenant, RunId id) {
        return jdbc.sql("SELECT * FROM run WHERE run_id = :runId AND tenant = :tenant")
                .param("runId", id.value())
                .param("tenant", tenant.value())
                .query(RunRows::run)
                .optional();
    }

    /** The run, locked until the caller's transaction ends. */
    Optional<Run> lock(TenantId tenant, RunId id) {
        return lockAll(List.of(id)).stream()
                .filter(run -> run.order().tenant().equals(tenant))
                .findFirst();
    }

    /** The runs among these that exist, locked until the caller's transaction ends. */
    List<Run> lockAll(Collection<RunId> ids) {
        return jdbc.sql("SELECT * FROM run WHERE run_id = ANY(:runIds) ORDER BY run_id FOR UPDATE")
                .param("runIds", ids.stream().map(RunId::value).toArray(String[]::new))
                .query(RunRows::run)
                .list();
    }

    /** The run that keeps others of the tenant waiting. */
    Optional<Run> active(TenantId tenant) {
        return jdbc.sql("SELECT * FROM run WHERE tenant = :tenant AND state IN ('QUEUED', 'RUNNING')")
                .param("tenant", tenant.value())
                .query(RunRows::run)
                .optional();
    }

    /** The run that keeps others waiting, and those that wait, in their order. */
    List<Run> live(TenantId tenant) {
        return jdbc.sql(A_LINE + """
                         WHERE tenant = :tenant AND state IN ('WAITING', 'QUEUED', 'RUNNING')
                         ORDER BY state = 'WAITING', position
                        """)
                .param("tenant", tenant.value())
                .query(RunRows::run)
                .list();
    }

    /** The run that was asked for first of those that wait; the caller holds the tenant's lock. */
    Optional<Run> nextWaiting(TenantId tenant) {
        return jdbc.sql("""
                        SELECT * FROM run WHERE tenant = :tenant AND state = 'WAITING'
                         ORDER BY position LIMIT 1 FOR UPDATE
                        """).param("tenant", tenant.value()).query(RunRows::run).optional();
    }

    /** Tenants with runs that wait although none is under way. */
    List<TenantId> tenantsThatWaitForNothing(int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT tenant FROM run AS waiting
                         WHERE state = 'WAITING'
                           AND NOT EXISTS (
                               SELECT 1 FROM run AS active
                                WHERE active.tenant = waiting.tenant AND active.state IN ('QUEUED', 'RUNNING'))
                         LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant")))
                .list();
    }

    /**
     * The newest first, without the records that were left out. After a run that is forgotten comes none: those before it are, too.
     *
     * @param state null for all
     * @param trigger null for all
     * @param after the last run of the page before; null for the first page
     */
    List<Run> recent(
            TenantId tenant, @Nullable RunState state, @Nullable Trigger trigger, @Nullable RunId after, int limit) {
        return jdbc.sql(A_LINE + """
                         WHERE tenant = :tenant
                           AND (:state::text IS NULL OR state = :state::text)
                           AND (:trigger::text IS NULL OR trigger = :trigger::text)
                           AND (:after::text IS NULL
                                OR position < (SELECT position FROM run WHERE run_id = :after::text AND tenant = :tenant))
                         ORDER BY position DESC LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("state", state == null ? null : state.name())
                .param("trigger", trigger == null ? null : trigger.name())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(RunRows::run)
                .list();
    }

    /** The newest imports first, likewise. */
    List<Run> recentImports(TenantId tenant, int limit) {
        return jdbc.sql(A_LINE + """
                         WHERE tenant = :tenant AND trigger = 'IMPORT' ORDER BY position DESC LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(RunRows::run)
                .list();
    }

    /** The run that ended last, however it ended. */
    Optional<Run> last(TenantId tenant) {
        return jdbc.sql("""
                        SELECT * FROM run WHERE tenant = :tenant AND ended_at IS NOT NULL
                         ORDER BY ended_at DESC, position DESC LIMIT 1
                        """).param("tenant", tenant.value()).query(RunRows::run).optional();
    }

    /** Active runs not heard of since then, locked; those that someone else is changing just now are not silent. */
    List<Run> lockSilent(Instant since, int limit) {
        return jdbc.sql("""
                        SELECT * FROM run
                         WHERE state IN ('QUEUED', 'RUNNING') AND heard_at < :since
                         ORDER BY heard_at LIMIT :limit FOR UPDATE SKIP LOCKED
                        """)
                .param("since", SqlTimes.of(since))
                .param("limit", limit)
                .query(RunRows::run)
                .list();
    }
}
