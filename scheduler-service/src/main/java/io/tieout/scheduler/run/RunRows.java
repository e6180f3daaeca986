package io.tieout.scheduler.run;

import io.tieout.model.event.Json;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads runs from rows. */
final class RunRows {

    private RunRows() {}

    static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                order(row),
                RunState.valueOf(row.getString("state")),
                SqlTimes.readNullable(row, "started_at"),
                SqlTimes.readNullable(row, "ended_at"),
                SqlTimes.read(row, "heard_at"),
                new Progress(
                        SqlTimes.readNullable(row, "reported_at"),
                        List.of(Json.mapper().readValue(row.getString("counts"), Count[].class)),
                        row.getInt("api_calls"),
                        row.getObject("remaining", Long.class),
                        skipped(row.getString("skipped"))),
                ProblemColumns.read(row),
                cancellation(row));
    }

    private static List<SkippedRecord> skipped(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.mapper().readValue(json, SkippedRecord[].class));
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        String who = row.getString("cancelled_by");
        return who == null ? null : new Cancellation(who, SqlTimes.read(row, "cancelled_at"));
    }

    private static RunOrder order(ResultSet row) throws SQLException {
        String selection = row.getString("selection");
        var objects = (String[]) row.getArray("objects").getArray();
        return new RunOrder(
                new RunId(row.getString("run_id")),
                new TenantId(row.getString("tenant")),
                Trigger.valueOf(row.getString("trigger")),
                Arrays.stream(objects).map(SyncObject::valueOf).toList(),
                row.getBoolean("everything"),
                row.getBoolean("again"),
                selection == null ? null : Selection.valueOf(selection),
                row.getString("started_by"),
                SqlTimes.read(row, "requested_at"));
    }
}
