package io.tieout.connector.posting.store;

import io.tieout.connector.lane.Times;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about postings; always of one tenant. */
@Repository
@Transactional(readOnly = true)
public class PostingQueries {

    private final JdbcClient jdbc;

    PostingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<PostingView> find(TenantId tenant, @Nullable PostingState state, @Nullable String code, int limit) {
        return jdbc.sql("""
                        SELECT * FROM posting
                         WHERE tenant = :tenant
                           AND (:state::text IS NULL OR state = :state)
                           AND (:code::text IS NULL OR code = :code)
                         ORDER BY position DESC LIMIT :limit
                        """)
                .param("tenant", tenant.value())
                .param("state", state == null ? null : state.name())
                .param("code", code)
                .param("limit", limit)
                .query(PostingQueries::view)
                .list();
    }

    public Optional<PostingView> find(TenantId tenant, CommandId command) {
        return jdbc.sql("SELECT * FROM posting WHERE tenant = :tenant AND command_id = :command")
                .param("tenant", tenant.value())
                .param("command", command.value())
                .query(PostingQueries::view)
                .optional();
    }

    /** Every state is in it, with zero where there is none. */
    public Map<PostingState, Long> summary(TenantId tenant) {
        Map<PostingState, Long> counts = new EnumMap<>(PostingState.class);
        for (PostingState state : PostingState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("SELECT state, count(*) AS postings FROM posting WHERE tenant = :tenant GROUP BY state")
                .param("tenant", tenant.value())
                .query((row, number) ->
                        counts.put(PostingState.valueOf(row.getString("state")), row.getLong("postings")))
                .list();
        return counts;
    }

    private static PostingView view(ResultSet row, int number) throws SQLException {
        return new PostingView(
                row.getString("command_id"),
                row.getString("event_type"),
                row.getString("natural_key"),
                row.getString("document_key"),
                row.getInt("revision"),
                PostingState.valueOf(row.getString("state")),
                Objects.requireNonNull(Times.read(row, "due_at")),
                row.getInt("attempts"),
                Times.read(row, "sent_at"),
                row.getString("doubt"),
                row.getString("record_no"),
                SettledRows.problem(row),
                row.getString("raw"),
                Objects.requireNonNull(Times.read(row, "accepted_at")),
                Objects.requireNonNull(Times.read(row, "updated_at")));
    }
}
