package io.tieout.payment.book;

import io.tieout.payment.decision.PaymentKey;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the arrival of a movement apart from the arrival of another one that needs it and does not find it: there is no row yet that
 * both could lock. Either the one is there when the other looks, or it arrives later and finds the other waiting.
 *
 * <p>Who arrives passes together with all others who do, at the price of one statement in memory for a batch; only who would wait
 * for what is not there passes alone, and only among the tenants of one lock (decision 8).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArrivalGate {

    /** The first half of the locks' names: "who arrives". */
    static final int NAME = 1_702_060_386;

    private static final int LOCKS = 64;

    private final JdbcClient jdbc;

    ArrivalGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Before anything else is locked; holds until the caller's transaction ends.
     *
     * @param arriving the movements that arrive
     * @param missing the movements that are needed and were not there when the caller looked; he has to look again afterwards
     */
    void pass(Collection<PaymentKey> arriving, Collection<PaymentKey> missing) {
        Map<Integer, Boolean> alone = new TreeMap<>();
        arriving.forEach(key -> alone.put(lock(key), false));
        missing.forEach(key -> alone.put(lock(key), true));
        if (alone.isEmpty()) {
            return;
        }
        // All of them in one order, so that no two wait for each other in a circle.
        jdbc.sql("""
                        SELECT CASE WHEN alone THEN pg_advisory_xact_lock(:name, lock)::text
                                    ELSE pg_advisory_xact_lock_shared(:name, lock)::text END
                          FROM (SELECT * FROM unnest(:locks::integer[], :alone::boolean[]) AS wanted (lock, alone)
                                 ORDER BY lock) AS in_order
                        """)
                .param("name", NAME)
                .param("locks", alone.keySet().toArray(Integer[]::new))
                .param("alone", alone.values().toArray(Boolean[]::new))
                .query((row, number) -> number)
                .list();
    }

    private static int lock(PaymentKey key) {
        return Math.floorMod(key.tenant().value().hashCode(), LOCKS);
    }
}
