package io.tieout.connector.posting.store;

import io.tieout.connector.posting.CausePace;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.TriedAgain;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of causes that are tried again by themselves; a row for each tenant and code, as long as postings are parked for it. */
@Repository
public class OpenCauses {

    private static final String[] CODES =
            TriedAgain.codes().stream().map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final CausePace pace;
    private final Clock clock;

    OpenCauses(JdbcClient jdbc, CausePace pace, Clock clock) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Finds the causes that came up. It steps from one cause to the next in the index {@code posting_to_try_again}, and reads one row of each
     * however many postings it has; the way of an ordinary posting does not lead here.
     */
    public int find() {
        Instant now = clock.instant();
        jdbc.sql("""
                DELETE FROM open_cause
                 WHERE due_at IS NULL
                   AND NOT EXISTS (SELECT FROM posting
                                    WHERE posting.tenant = open_cause.tenant AND posting.code = open_cause.code
                                      AND posting.state = 'PARKED')
                """).update();
        return jdbc.sql("""
                        WITH RECURSIVE cause AS (
                               (SELECT tenant, code FROM posting WHERE state = 'PARKED' AND code IS NOT NULL
                                 ORDER BY tenant, code LIMIT 1)
                               UNION ALL
                               SELECT next.tenant, next.code
                                 FROM cause
                                CROSS JOIN LATERAL (SELECT posting.tenant, posting.code FROM posting
                                                     WHERE posting.state = 'PARKED' AND posting.code IS NOT NULL
                                                       AND (posting.tenant, posting.code) > (cause.tenant, cause.code)
                                                     ORDER BY posting.tenant, posting.code LIMIT 1) AS next)
                        INSERT INTO open_cause (tenant, code, since, due_at)
                        SELECT tenant, code, :now, :due FROM cause WHERE code = ANY(:codes)
                        ON CONFLICT (tenant, code) DO NOTHING
                        """)
                .param("now", SqlTimes.of(now))
                .param("due", SqlTimes.of(now.plus(pace.every())))
                .param("codes", CODES)
                .update();
    }

    /**
     * Something has changed that may have mended the causes of a tenant: each is tried soon. May be called in a transaction that has locked
     * the tenant's membership.
     */
    public void tryAgainSoon(TenantId tenant) {
        jdbc.sql("""
                UPDATE open_cause
                   SET since = :now, due_at = greatest(:now, tried_at + :apart * interval '1 millisecond')
                 WHERE tenant = :tenant AND (due_at IS NULL OR due_at > :now)
                """)
                .param("tenant", tenant.value())
                .param("now", SqlTimes.of(clock.instant()))
                .param("apart", CausePace.APART.toMillis())
                .update();
    }

    /** A person retries postings of a tenant: its causes are young again, those that were given up among them. To be called before postings are locked. */
    void retried(TenantId tenant) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE open_cause SET since = :now, due_at = coalesce(due_at, :next) WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .param("now", SqlTimes.of(now))
                .param("next", SqlTimes.of(now.plus(pace.every())))
                .update();
    }

    /**
     * One of those that have been due longest, by chance, so that one in another replica's hands, or that fails, is in nobody's way. Not locked,
     * since a tenant's membership is locked before it.
     */
    Optional<OpenCause> due(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM (SELECT * FROM open_cause WHERE due_at <= :now ORDER BY due_at LIMIT 20) AS longest
                         ORDER BY random() LIMIT 1
                        """)
                .param("now", SqlTimes.of(now))
                .query(OpenCauses::cause)
                .optional();
    }

    /** The same, if it is still due and in nobody else's hands; nobody else has it until the end of the transaction. */
    Optional<OpenCause> hold(OpenCause cause, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM open_cause
                         WHERE tenant = :tenant AND code = :code AND due_at <= :now
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .param("now", SqlTimes.of(now))
                .query(OpenCauses::cause)
                .optional();
    }

    void lookAgain(OpenCause cause, Instant due) {
        jdbc.sql("UPDATE open_cause SET due_at = :due WHERE tenant = :tenant AND code = :code")
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .param("due", SqlTimes.of(due))
                .update();
    }

    void begun(OpenCause cause, Instant since, Instant round, int width, Instant now, Instant due) {
        jdbc.sql("""
                UPDATE open_cause
                   SET since = :since, round_at = :round, width = :width, tried_at = :now, tries = tries + 1, due_at = :due
                 WHERE tenant = :tenant AND code = :code
                """)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .param("since", SqlTimes.of(since))
                .param("round", SqlTimes.of(round))
                .param("width", width)
                .param("now", SqlTimes.of(now))
                .param("due", SqlTimes.of(due))
                .update();
    }

    /** @param due null: not by itself any more */
    void rests(OpenCause cause, Instant since, @Nullable Instant due) {
        jdbc.sql("""
                UPDATE open_cause SET since = :since, round_at = NULL, width = 1, due_at = :due
                 WHERE tenant = :tenant AND code = :code
                """)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .param("since", SqlTimes.of(since))
                .param("due", due == null ? null : SqlTimes.of(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void gone(OpenCause cause) {
        jdbc.sql("DELETE FROM open_cause WHERE tenant = :tenant AND code = :code")
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .update();
    }

    private static OpenCause cause(ResultSet row, int number) throws SQLException {
        return new OpenCause(
                new TenantId(row.getString("tenant")),
                row.getString("code"),
                SqlTimes.read(row, "since"),
                SqlTimes.readNullable(row, "tried_at"),
                SqlTimes.readNullable(row, "round_at"),
                row.getInt("width"));
    }
}
