package io.tieout.scheduler.run;

import io.tieout.model.event.Json;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false, and nothing is stored, if the run is known already or another run of the tenant is queued or running */
    boolean add(Run run) {
        return jdbc.sql("""
                        INSERT INTO run (run_id, tenant, trigger, objects, everything, requested_at, state, heard_at,
                                         counts, api_calls)
                        VALUES (:runId, :tenant, :trigger, :objects, :everything, :requestedAt, :state, :heardAt,
                                '[]'::jsonb, 0)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("runId", run.order().id().value())
                        .param("tenant", run.order().tenant().value())
                        .param("trigger", run.order().trigger().name())
                        .param(
                                "objects",
                                run.order().objects().stream().map(Enum::name).toArray(String[]::new))
                        .param("everything", run.order().everything())
                        .param("requestedAt", SqlTimes.of(run.order().requestedAt()))
                        .param("state", run.state().name())
                        .param("heardAt", SqlTimes.of(run.heardAt()))
                        .update()
                == 1;
    }

    void save(Run run) {
        jdbc.sql("""
                UPDATE run
                   SET state = :state, started_at = :startedAt, ended_at = :endedAt, heard_at = :heardAt,
                       reported_at = :reportedAt, counts = :counts::jsonb, api_calls = :apiCalls,
                       code = :code, cause = :cause, remedy = :remedy
                 WHERE run_id = :runId
                """)
                .param("runId", run.order().id().value())
                .param("state", run.state().name())
                .param("startedAt", SqlTimes.ofNullable(run.startedAt()))
                .param("endedAt", SqlTimes.ofNullable(run.endedAt()))
                .param("heardAt", SqlTimes.of(run.heardAt()))
                .param("reportedAt", SqlTimes.ofNullable(run.progress().reportedAt()))
                .param("counts", Json.mapper().writeValueAsString(run.progress().counts()))
                .param("apiCalls", run.progress().apiCalls())
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

    /** The newest first. */
    List<Run> recent(TenantId tenant, int limit) {
        return jdbc.sql("SELECT * FROM run WHERE tenant = :tenant ORDER BY position DESC LIMIT :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(RunRows::run)
                .list();
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
