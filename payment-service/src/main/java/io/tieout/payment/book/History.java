package io.tieout.payment.book;

import io.tieout.model.outcome.Problem;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.decision.PaymentState;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of where each payment stood, when and why. Lines are only ever added, and deleted long after the payment came to its end. */
@Repository
public class History {

    /**
     * One line.
     *
     * @param reason a sentence; null where the state says it all
     */
    public record Line(
            PaymentState state,
            int revision,
            @Nullable String code,
            @Nullable String reason,
            Instant at) {}

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    void append(Collection<Payment> payments) {
        jdbc.sql("""
                INSERT INTO payment_history (tenant, transaction_id, state, revision, code, reason, at)
                SELECT tenant, id, state, revision, code, reason, at
                  FROM unnest(:tenants::text[], :ids::text[], :states::text[], :revisions::integer[],
                              :codes::text[], :reasons::text[], :at::timestamptz[])
                       WITH ORDINALITY AS step (tenant, id, state, revision, code, reason, at, place)
                 ORDER BY place
                """)
                .params(Columns.of(payments)
                        .with("tenants", Payment::tenant)
                        .with("ids", payment -> payment.key().transaction())
                        .with("states", Payment::state)
                        .with("revisions", Payment::revision)
                        .with(
                                "codes",
                                payment -> reason(payment).map(Problem::code).orElse(null))
                        .with(
                                "reasons",
                                payment -> reason(payment).map(Problem::cause).orElse(null))
                        .with("at", Payment::changedAt)
                        .asParameters())
                .update();
    }

    /**
     * Deletes lines from before that time, of payments that have not moved since. The payment stays, and with it what it came to.
     *
     * @return how many
     */
    int deleteBefore(Instant time, int limit) {
        return jdbc.sql("""
                        DELETE FROM payment_history
                         WHERE ctid = ANY(ARRAY(
                               SELECT history.ctid FROM payment_history AS history
                                 JOIN payment USING (tenant, transaction_id)
                                WHERE history.at < :before AND payment.changed_at < :before
                                  AND payment.state IN ('POSTED', 'REJECTED', 'DISMISSED')
                                ORDER BY history.at LIMIT :limit
                                FOR UPDATE OF history SKIP LOCKED))
                        """)
                .param("before", SqlTimes.of(time))
                .param("limit", limit)
                .update();
    }

    private static Optional<Problem> reason(Payment payment) {
        return Optional.ofNullable(payment.problem());
    }

    /** Oldest first; begins with when it was received. */
    public List<Line> of(PaymentKey key) {
        return jdbc.sql("""
                        SELECT 'RECEIVED' AS state, 1 AS revision, NULL AS code, NULL AS reason, received_at AS at,
                               0 AS position
                          FROM payment WHERE tenant = :tenant AND transaction_id = :id
                        UNION ALL
                        SELECT state, revision, code, reason, at, position
                          FROM payment_history WHERE tenant = :tenant AND transaction_id = :id
                         ORDER BY position
                        """)
                .param("tenant", key.tenant().value())
                .param("id", key.transaction().value())
                .query((row, number) -> new Line(
                        PaymentState.valueOf(row.getString("state")),
                        row.getInt("revision"),
                        row.getString("code"),
                        row.getString("reason"),
                        SqlTimes.read(row, "at")))
                .list();
    }
}
