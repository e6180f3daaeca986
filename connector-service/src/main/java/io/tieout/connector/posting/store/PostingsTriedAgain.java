package io.tieout.connector.posting.store;

import io.tieout.connector.lane.CompanyId;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sends parked postings again, nobody having asked for it: the same command under the same rules as when a person does, asked for first
 * where its record may exist. Which they are stands in the postings themselves until they are counted, so that a process may die at any time.
 */
@Repository
class PostingsTriedAgain {

    private static final String UNDER_WAY = "state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')";

    private final JdbcClient jdbc;
    private final Clock clock;

    PostingsTriedAgain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of those that were sent again.
     *
     * @param underWay those that have not come to rest
     * @param posted of those that have
     * @param all that have
     */
    record Became(int underWay, int posted, int all) {}

    /** By the index {@code posting_tried_again}. */
    Became became(OpenCause cause) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE\s""" + UNDER_WAY + """
                               ) AS under_way, count(*) FILTER (WHERE state = 'POSTED') AS posted, count(*) AS "all"
                          FROM posting WHERE tenant = :tenant AND told_as = :code
                        """)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .query((row, number) -> new Became(
                        row.getInt("under_way"), row.getInt("posted"), row.getInt("all") - row.getInt("under_way")))
                .single();
    }

    /** They are counted. */
    void forget(OpenCause cause) {
        jdbc.sql("UPDATE posting SET told_as = NULL WHERE tenant = :tenant AND told_as = :code AND NOT " + UNDER_WAY)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .update();
    }

    /**
     * Sends those that were sent longest ago. A single one goes ahead of all that wait, since it is waited for; many do not.
     *
     * @param company of which the tenant is; what was made for another one is left alone
     * @param round none of this round is sent a second time
     * @return how many
     */
    int send(OpenCause cause, CompanyId company, Instant round, int most) {
        return jdbc.sql("""
                        UPDATE posting
                           SET state = CASE WHEN doubt IS NULL THEN 'READY' ELSE 'UNCERTAIN' END,
                               told_as = :code, company = :company, urgency = :urgency, due_at = :now, attempts = 0,
                               look_ups = 0, solo = false, updated_at = :now
                         WHERE command_id IN (
                               SELECT command_id FROM posting
                                WHERE tenant = :tenant AND code = :code AND state = 'PARKED' AND told_as IS NULL
                                  AND coalesce(company, :company) = :company
                                  AND (sent_at IS NULL OR sent_at < :round)
                                ORDER BY sent_at NULLS FIRST, position LIMIT :most
                                  FOR UPDATE SKIP LOCKED)
                        """)
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .param("company", company.key())
                .param("urgency", most == 1 ? 0 : 1)
                .param("round", SqlTimes.of(round))
                .param("most", most)
                .param("now", SqlTimes.of(clock.instant()))
                .update();
    }

    boolean areLeft(OpenCause cause) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM posting WHERE tenant = :tenant AND code = :code AND state = 'PARKED')")
                .param("tenant", cause.tenant().value())
                .param("code", cause.code())
                .query(Boolean.class)
                .single();
    }
}
