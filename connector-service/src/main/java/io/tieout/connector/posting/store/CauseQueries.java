package io.tieout.connector.posting.store;

import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.outcome.TriedAgain;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Parked and rejected postings of a tenant, grouped by why; those of most postings first. */
@Repository
@Transactional(readOnly = true)
public class CauseQueries {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    CauseQueries(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** What is being tried again is of the cause that it was told to be parked for. */
    public List<CauseView> of(TenantId tenant) {
        boolean runs = memberships.of(tenant).filter(Membership::isRunning).isPresent();
        return jdbc.sql("""
                        WITH refused AS (
                               SELECT code, position FROM posting
                                WHERE tenant = :tenant AND state IN ('PARKED', 'REJECTED') AND code IS NOT NULL
                               UNION ALL
                               SELECT told_as, position FROM posting
                                WHERE tenant = :tenant AND told_as IS NOT NULL
                                  AND state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')),
                             cause AS (
                               SELECT code, count(*) AS postings, min(position) AS first FROM refused GROUP BY code)
                        SELECT cause.code, cause.postings, oldest.command_id, oldest.natural_key, oldest.cause, oldest.remedy,
                               oldest.accepted_at, tried.tried_at, tried.due_at, coalesce(tried.tries, 0) AS tries
                          FROM cause
                          JOIN posting AS oldest ON oldest.tenant = :tenant AND oldest.position = cause.first
                          LEFT JOIN open_cause AS tried ON tried.tenant = :tenant AND tried.code = cause.code
                         ORDER BY cause.postings DESC, cause.code
                        """)
                .param("tenant", tenant.value())
                .query((row, number) -> view(row, runs))
                .list();
    }

    private static CauseView view(ResultSet row, boolean runs) throws SQLException {
        String code = row.getString("code");
        Optional<ProblemCode> known = Arrays.stream(ProblemCode.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
        return new CauseView(
                code,
                known.map(ProblemCode::meaning).orElse(null),
                known.map(ProblemCode::mender).orElse(null),
                known.map(ProblemCode::where).orElse(""),
                row.getLong("postings"),
                new CauseView.Oldest(
                        row.getString("command_id"),
                        row.getString("natural_key"),
                        row.getString("cause"),
                        row.getString("remedy"),
                        SqlTimes.read(row, "accepted_at")),
                TriedAgain.byItself(code),
                SqlTimes.readNullable(row, "tried_at"),
                runs ? SqlTimes.readNullable(row, "due_at") : null,
                row.getInt("tries"));
    }
}
