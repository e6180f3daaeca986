package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads {@link SettledRow}s. */
final class SettledRows {

    private SettledRows() {}

    static SettledRow read(ResultSet row, int number) throws SQLException {
        return read(row, CommandText.read(row.getString("event_type"), row.getString("body")));
    }

    /** @param known the commands as they were sent; a row that has a newer revision by now is read from itself */
    static SettledRow read(ResultSet row, Map<CommandId, IntacctCommand> known) throws SQLException {
        IntacctCommand sent = known.get(new CommandId(row.getString("command_id")));
        return sent != null && sent.revision() == row.getInt("revision") ? read(row, sent) : read(row, 0);
    }

    private static SettledRow read(ResultSet row, IntacctCommand command) throws SQLException {
        return new SettledRow(
                new TenantId(row.getString("tenant")),
                command,
                PostingState.valueOf(row.getString("state")),
                row.getString("record_no"),
                ProblemColumns.read(row),
                row.getInt("decisions"),
                Trace.of(row.getString("traceparent"), new EventId(row.getString("event_id"))),
                SqlTimes.read(row, "accepted_at"),
                row.getString("entity"),
                row.getString("request_id"),
                row.getString("told_as"),
                row.getBoolean("overtaken"));
    }
}
