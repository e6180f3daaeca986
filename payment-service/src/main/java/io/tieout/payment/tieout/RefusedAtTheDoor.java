package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the records on the topic of payments that could not be understood: nobody knows what money they tell of. Those that are not listed
 * any more count too, since their money is not known yet.
 */
@Repository
class RefusedAtTheDoor {

    private final JdbcClient jdbc;

    RefusedAtTheDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that contradict an earlier event are not among them: the first one stands, and its money is counted. */
    long payments(TenantId tenant) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM refused_record
                                 WHERE tenant = :tenant AND topic = 'billing.payment.v1' AND code <> 'CONTRADICTS_EARLIER')
                               + coalesce((SELECT records FROM refused_long_ago WHERE tenant = :tenant), 0)
                        """).param("tenant", tenant.value()).query(Long.class).single();
    }
}
