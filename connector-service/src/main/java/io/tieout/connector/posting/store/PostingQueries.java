package io.tieout.connector.posting.store;

import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about postings; always of one tenant. */
@Repository
@Transactional(readOnly = true)
public class PostingQueries {

    /** Why postings wait of a tenant without a connection. */
    static final Problem NOT_CONNECTED = new Problem(
            ProblemCode.NOT_CONNECTED,
            "The tenant is not connected to an Intacct company.",
            "Connect it under Connection; what is parked then has to be retried, the rest goes on by itself.");

    /** Live postings outside of all lanes wait for the connection, whatever became of their last attempt. */
    private static final String VIEW = """
            SELECT * FROM (
                   SELECT posting.command_id, posting.event_type, posting.natural_key, posting.document_key, posting.revision,
                          posting.state, posting.due_at, posting.attempts, posting.sent_at, posting.doubt, posting.record_no,
                          posting.raw, posting.accepted_at, posting.updated_at, posting.position,
                          coalesce(outside.code, posting.code) AS code,
                          CASE WHEN outside.code IS NULL THEN posting.cause ELSE outside.cause END AS cause,
                          CASE WHEN outside.code IS NULL THEN posting.remedy ELSE outside.remedy END AS remedy
                     FROM posting LEFT JOIN (SELECT :code::text AS code, :cause::text AS cause, :remedy::text AS remedy)
                          AS outside ON posting.company IS NULL AND posting.state IN ('READY', 'UNCERTAIN')
                    WHERE posting.tenant = :tenant) AS seen
            """;

    private final JdbcClient jdbc;
    private final Memberships memberships;

    PostingQueries(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** The newest first. */
    public List<PostingView> find(TenantId tenant, @Nullable PostingState state, @Nullable String code, int limit) {
        return seen(tenant, """
                         WHERE (:state::text IS NULL OR state = :state)
                           AND (:wanted::text IS NULL OR code = :wanted)
                         ORDER BY position DESC LIMIT :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("wanted", code)
                .param("limit", limit)
                .query(PostingQueries::view)
                .list();
    }

    public Optional<PostingView> find(TenantId tenant, CommandId command) {
        return seen(tenant, "WHERE command_id = :command")
                .param("command", command.value())
                .query(PostingQueries::view)
                .optional();
    }

    private JdbcClient.StatementSpec seen(TenantId tenant, String which) {
        Problem outside = whyOutside(tenant);
        return jdbc.sql(VIEW + which)
                .param("tenant", tenant.value())
                .param("code", outside == null ? null : outside.code())
                .param("cause", outside == null ? null : outside.cause())
                .param("remedy", outside == null ? null : outside.remedy());
    }

    /** Why the tenant's postings are in no lane; null where they are in one. */
    private @Nullable Problem whyOutside(TenantId tenant) {
        Optional<Membership> member = memberships.of(tenant);
        return member.isPresent() ? member.get().problem() : NOT_CONNECTED;
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
                SqlTimes.read(row, "due_at"),
                row.getInt("attempts"),
                SqlTimes.readNullable(row, "sent_at"),
                row.getString("doubt"),
                row.getString("record_no"),
                ProblemColumns.read(row),
                row.getString("raw"),
                SqlTimes.read(row, "accepted_at"),
                SqlTimes.read(row, "updated_at"));
    }
}
