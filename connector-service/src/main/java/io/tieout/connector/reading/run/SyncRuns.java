package io.tieout.connector.reading.run;

import io.tieout.connector.reading.LeaseLost;
import io.tieout.connector.reading.Progress;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.page.RunsUnderWay;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs. */
@Repository
class SyncRuns implements RunsUnderWay {

    private final JdbcClient jdbc;

    SyncRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if the run is known. */
    void add(TenantId tenant, RunSync command, Trace trace, Instant now) {
        jdbc.sql("""
                INSERT INTO sync_run (tenant, run_id, objects, everything, again, selection, sparing, trace_id, span_id, state, queued_at,
                                      due_at, progress)
                VALUES (:tenant, :run, :objects, :everything, :again, :selection, :sparing, :trace, :span, 'QUEUED', :now,
                        :now, :progress::jsonb)
                ON CONFLICT (tenant, run_id) DO NOTHING
                """)
                .param("tenant", tenant.value())
                .param("run", command.runId().value())
                .param("objects", command.objects().stream().map(Enum::name).toArray(String[]::new))
                .param("everything", command.everything())
                .param(
                        "selection",
                        command.selection() == null ? null : command.selection().name())
                .param("again", Boolean.TRUE.equals(command.again()))
                .param("sparing", Boolean.TRUE.equals(command.sparing()))
                .param("trace", trace.traceId())
                .param("span", trace.spanId())
                .param("now", SqlTimes.of(now))
                .param("progress", Json.mapper().writeValueAsString(Progress.NONE))
                .update();
    }

    /** The run is to stop at its next page, which is due now; whoever holds it goes on to the end of its page. */
    void cancel(TenantId tenant, RunId run, Instant now) {
        jdbc.sql("""
                UPDATE sync_run SET cancelled_at = :now, due_at = least(due_at, :now)
                 WHERE tenant = :tenant AND run_id = :run AND state IN ('QUEUED', 'RUNNING') AND cancelled_at IS NULL
                """)
                .param("tenant", tenant.value())
                .param("run", run.value())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Whether the run is to stop. */
    boolean isCancelled(SyncRun run) {
        return jdbc.sql("SELECT cancelled_at IS NOT NULL FROM sync_run WHERE tenant = :tenant AND run_id = :run")
                .param("tenant", run.tenant().value())
                .param("run", run.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Leases the run that is due longest, of a tenant of which no run is under way. */
    Optional<SyncRun> claim(Instant now, Duration lease) {
        UUID token = UUID.randomUUID();
        return jdbc.sql("""
                UPDATE sync_run
                   SET state = 'RUNNING', lease_token = :token, lease_until = :until, attempts = attempts + 1
                 WHERE (tenant, run_id) = (
                       SELECT tenant, run_id
                         FROM sync_run AS due
                        WHERE state IN ('QUEUED', 'RUNNING')
                          AND due_at <= :now
                          AND (lease_until IS NULL OR lease_until < :now)
                          AND NOT EXISTS (
                              SELECT 1 FROM sync_run AS other
                               WHERE other.tenant = due.tenant AND other.run_id <> due.run_id
                                 AND other.state = 'RUNNING' AND other.lease_until >= :now)
                        ORDER BY due_at
                        LIMIT 1
                          FOR UPDATE SKIP LOCKED)
                RETURNING tenant, run_id, objects, everything, again, selection, sparing, trace_id, span_id, lease_token, attempts, progress
                """)
                .param("token", token)
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(now.plus(lease)))
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void moveOn(SyncRun run) {
        int held = jdbc.sql("""
                UPDATE sync_run SET progress = :progress::jsonb, attempts = 0
                 WHERE tenant = :tenant AND run_id = :run AND lease_token = :token
                """)
                .param("progress", Json.mapper().writeValueAsString(run.progress()))
                .param("tenant", run.tenant().value())
                .param("run", run.id().value())
                .param("token", run.lease())
                .update();
        if (held == 0) {
            throw new LeaseLost(run);
        }
    }

    /** Gives the run back, to go on later; at once where it is to stop. */
    void release(SyncRun run, Instant due) {
        jdbc.sql("""
                UPDATE sync_run
                   SET due_at = CASE WHEN cancelled_at IS NULL THEN :due ELSE due_at END,
                       lease_token = NULL, lease_until = NULL
                 WHERE tenant = :tenant AND run_id = :run AND lease_token = :token
                """)
                .param("due", SqlTimes.of(due))
                .param("tenant", run.tenant().value())
                .param("run", run.id().value())
                .param("token", run.lease())
                .update();
    }

    /**
     * @param stage a final one
     * @param problem why it failed, or what is to be known about one that completed
     */
    void end(SyncRun run, Stage stage, @Nullable Problem problem, Instant now) {
        jdbc.sql("""
                UPDATE sync_run
                   SET state = :state, code = :code, cause = :cause, remedy = :remedy, ended_at = :now,
                       lease_token = NULL, lease_until = NULL
                 WHERE tenant = :tenant AND run_id = :run AND lease_token = :token
                """)
                .param("state", stage.name())
                .params(ProblemColumns.parameters(problem))
                .param("now", SqlTimes.of(now))
                .param("tenant", run.tenant().value())
                .param("run", run.id().value())
                .param("token", run.lease())
                .update();
    }

    /** Prolongs the leases of runs that are still being worked on. */
    void renew(List<UUID> leases, Instant until) {
        jdbc.sql("UPDATE sync_run SET lease_until = :until WHERE lease_token = ANY(:leases) AND state = 'RUNNING'")
                .param("until", SqlTimes.of(until))
                .param("leases", leases.toArray(UUID[]::new))
                .update();
    }

    private static SyncRun read(ResultSet row) throws SQLException {
        String selection = row.getString("selection");
        return new SyncRun(
                new TenantId(row.getString("tenant")),
                new RunId(row.getString("run_id")),
                Stream.of((String[]) row.getArray("objects").getArray())
                        .map(SyncObject::valueOf)
                        .toList(),
                row.getBoolean("everything"),
                row.getBoolean("again"),
                selection == null ? null : Selection.valueOf(selection),
                row.getBoolean("sparing"),
                new Trace(row.getString("trace_id"), row.getString("span_id")),
                row.getObject("lease_token", UUID.class),
                row.getInt("attempts"),
                Json.mapper().readValue(row.getString("progress"), Progress.class));
    }
}
