package io.tieout.payment.book;

import io.tieout.model.id.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tally of payments: rows to be added up, appended by triggers in the transaction of each change (decision 6). A count is one
 * statement, so that its numbers belong together, and reads as many rows as there are tenants, states and recent changes.
 */
@Repository
public class PaymentCounts {

    /**
     * Everything that came in and where it stands. Records that were refused at the door count as rejected.
     *
     * @param in counted when they came in; equal to the sum of all others unless a payment was lost
     */
    public record Summary(
            long in, long waiting, long requested, long posted, long rejected, long parked, long dismissed) {

        /** What came in and is in no terminal state yet. */
        long unsettled() {
            return in - posted - rejected - parked - dismissed;
        }
    }

    private static final String COUNTS = """
            SELECT coalesce(sum(came_in), 0) AS came_in,
                   coalesce(sum(standing) FILTER (WHERE state = 'WAITING'), 0) AS waiting,
                   coalesce(sum(standing) FILTER (WHERE state = 'REQUESTED'), 0) AS requested,
                   coalesce(sum(standing) FILTER (WHERE state = 'POSTED'), 0) AS posted,
                   coalesce(sum(standing) FILTER (WHERE state = 'REJECTED'), 0) AS rejected,
                   coalesce(sum(standing) FILTER (WHERE state = 'PARKED'), 0) AS parked,
                   coalesce(sum(standing) FILTER (WHERE state = 'DISMISSED'), 0) AS dismissed
              FROM payment_tally
            """;

    private final JdbcClient jdbc;

    PaymentCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Summary of(TenantId tenant) {
        return summary(jdbc.sql(COUNTS + " WHERE tenant = :tenant").param("tenant", tenant.value()));
    }

    /** Over all tenants, and with refused records that name no tenant. */
    Summary ofAll() {
        return summary(jdbc.sql(COUNTS));
    }

    /**
     * Replaces the rows of one tenant and state by their sum. It is one statement, so nobody counts a row twice or not at all
     * meanwhile; rows that another replica merges are left to it, and rows that come meanwhile stay for the next time.
     */
    void merge() {
        jdbc.sql("""
                WITH several AS (
                    SELECT tenant, state FROM payment_tally GROUP BY tenant, state HAVING count(*) > 1),
                taken AS (
                    SELECT tenant, position FROM payment_tally JOIN several USING (tenant, state)
                       FOR UPDATE OF payment_tally SKIP LOCKED),
                gone AS (
                    DELETE FROM payment_tally USING taken
                     WHERE payment_tally.tenant = taken.tenant AND payment_tally.position = taken.position
                    RETURNING payment_tally.tenant, state, came_in, standing)
                INSERT INTO payment_tally (tenant, state, came_in, standing)
                SELECT tenant, state, sum(came_in), sum(standing) FROM gone
                 GROUP BY tenant, state HAVING sum(came_in) <> 0 OR sum(standing) <> 0
                """).update();
    }

    private static Summary summary(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Summary(
                        row.getLong("came_in"),
                        row.getLong("waiting"),
                        row.getLong("requested"),
                        row.getLong("posted"),
                        row.getLong("rejected"),
                        row.getLong("parked"),
                        row.getLong("dismissed")))
                .single();
    }
}
