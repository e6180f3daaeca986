package io.tieout.payment.payment;

import io.tieout.model.id.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of payments, each set from one statement, so that its numbers belong together. */
@Repository
class PaymentCounts {

    /**
     * Everything that came in and where it stands. Records that were refused at the door count as rejected.
     *
     * @param in the sum of all others, counted on its own
     */
    record Summary(long in, long waiting, long requested, long posted, long rejected, long parked, long dismissed) {

        /** What came in and is in no terminal state yet. */
        long unsettled() {
            return in - posted - rejected - parked - dismissed;
        }
    }

    private static final String COUNTS = """
            WITH taken AS (
                SELECT state, count(*) AS payments FROM payment %s GROUP BY state),
            refused AS (
                SELECT count(*) AS records FROM refused_record WHERE topic = 'billing.payment.v1' %s)
            SELECT coalesce(sum(payments), 0) + (SELECT records FROM refused) AS came_in,
                   coalesce(sum(payments) FILTER (WHERE state = 'WAITING'), 0) AS waiting,
                   coalesce(sum(payments) FILTER (WHERE state = 'REQUESTED'), 0) AS requested,
                   coalesce(sum(payments) FILTER (WHERE state = 'POSTED'), 0) AS posted,
                   coalesce(sum(payments) FILTER (WHERE state = 'REJECTED'), 0) + (SELECT records FROM refused)
                       AS rejected,
                   coalesce(sum(payments) FILTER (WHERE state = 'PARKED'), 0) AS parked,
                   coalesce(sum(payments) FILTER (WHERE state = 'DISMISSED'), 0) AS dismissed
              FROM taken
            """;

    private final JdbcClient jdbc;

    PaymentCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Summary of(TenantId tenant) {
        return summary(jdbc.sql(COUNTS.formatted("WHERE tenant_id = :tenant", "AND tenant = :tenant"))
                .param("tenant", tenant.value()));
    }

    /** Over all tenants, and with refused records that name no tenant. */
    Summary ofAll() {
        return summary(jdbc.sql(COUNTS.formatted("", "")));
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
