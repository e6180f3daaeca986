package io.tieout.scheduler.webhook;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of messages. */
@Repository
public class Webhooks {

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be sent when the caller's transaction is committed; does nothing if the message is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String id, TenantId tenant, Endpoint endpoint, String body, Instant now) {
        jdbc.sql("""
                INSERT INTO webhook (webhook_id, tenant, url, generation, body, state, created_at, due_at)
                VALUES (:id, :tenant, :url, :generation, :body, 'WAITING', :now, :now)
                ON CONFLICT (webhook_id) DO NOTHING
                """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("url", endpoint.url().toString())
                .param("generation", endpoint.generation())
                .param("body", body)
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Takes the message that is due longest; it is due again after the lease, should its sender die. */
    Optional<Webhook> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                UPDATE webhook SET due_at = :until, attempts = attempts + 1
                 WHERE webhook_id = (
                       SELECT webhook_id FROM webhook WHERE state = 'WAITING' AND due_at <= :now
                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
                .param("now", SqlTimes.of(now))
                .param("until", SqlTimes.of(now.plus(lease)))
                .query(Webhooks::webhook)
                .optional();
    }

    /** @param problem why it could not be delivered; null where it was */
    void end(Webhook webhook, @Nullable Problem problem, Instant now) {
        jdbc.sql("""
                UPDATE webhook SET state = :state, ended_at = :now, code = :code, cause = :cause, remedy = :remedy
                 WHERE webhook_id = :id AND state = 'WAITING'
                """)
                .param("id", webhook.id())
                .param("state", problem == null ? "SENT" : "FAILED")
                .param("now", SqlTimes.of(now))
                .params(ProblemColumns.parameters(problem))
                .update();
    }

    void later(Webhook webhook, Instant due, Problem why) {
        jdbc.sql("""
                UPDATE webhook SET due_at = :due, code = :code, cause = :cause, remedy = :remedy
                 WHERE webhook_id = :id AND state = 'WAITING'
                """)
                .param("id", webhook.id())
                .param("due", SqlTimes.of(due))
                .params(ProblemColumns.parameters(why))
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getString("webhook_id"),
                new TenantId(row.getString("tenant")),
                new Endpoint(URI.create(row.getString("url")), row.getInt("generation")),
                row.getString("body"),
                SqlTimes.read(row, "created_at"),
                row.getInt("attempts"));
    }
}
