package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commands whose postings were deleted, for ever: a row of about a hundred bytes for each. {@link AcceptingCommands} takes for known
 * what stands here.
 */
@Repository
public class SettledCommands {

    private final JdbcClient jdbc;
    private final RestoreMark mark;

    SettledCommands(JdbcClient jdbc, RestoreMark mark) {
        this.jdbc = jdbc;
        this.mark = mark;
    }

    /**
     * Deletes postings that came to their end before that time, with what Intacct answered about them, and keeps their commands, in one
     * statement. Nobody accepts commands meanwhile: a statement that began before would see the command neither here nor there.
     *
     * @return how many
     */
    @Transactional
    public int deletePostingsBefore(Instant time, int limit) {
        mark.whileNobodyAccepts();
        return jdbc.sql("""
                        WITH old AS (
                             DELETE FROM posting
                              WHERE ctid = ANY(ARRAY(SELECT ctid FROM posting
                                                      WHERE state IN ('POSTED', 'REJECTED', 'DISMISSED') AND updated_at < :before
                                                      ORDER BY updated_at LIMIT :limit
                                                      FOR UPDATE SKIP LOCKED))
                             RETURNING command_id, tenant, state, revision, decisions, record_no, updated_at)
                        INSERT INTO settled_command (command_id, tenant, state, revision, decisions, record_no, settled_at)
                        SELECT command_id, tenant, state, revision, decisions, record_no, updated_at FROM old
                        ON CONFLICT (command_id) DO UPDATE
                           SET state = excluded.state, revision = excluded.revision, decisions = excluded.decisions,
                               record_no = excluded.record_no, settled_at = excluded.settled_at
                        """)
                .param("before", SqlTimes.of(time))
                .param("limit", limit)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<SettledCommand> find(TenantId tenant, CommandId command) {
        return jdbc.sql("""
                        SELECT state, record_no, settled_at FROM settled_command
                         WHERE command_id = :command AND tenant = :tenant
                        """)
                .param("command", command.value())
                .param("tenant", tenant.value())
                .query((row, number) -> new SettledCommand(
                        command.value(),
                        PostingState.valueOf(row.getString("state")),
                        row.getString("record_no"),
                        SqlTimes.read(row, "settled_at")))
                .optional();
    }
}
