package io.tieout.payment.book;

import io.tieout.model.event.Json;
import io.tieout.model.id.EventId;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the events that told of a payment again. */
@Repository
public class Retellings {

    private final JdbcClient jdbc;

    Retellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each event of a payment at most once. One that is there is replaced; the caller has locked its payment. */
    public void add(Collection<Retelling> retellings) {
        if (retellings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO payment_retold
                       (tenant, transaction_id, event_id, contradicts, changes, event_time, received_at)
                SELECT * FROM unnest(:tenants::text[], :ids::text[], :events::text[], :contradicts::boolean[],
                                     :changes::json[], :times::timestamptz[], :receivedAt::timestamptz[])
                ON CONFLICT (tenant, transaction_id, event_id) DO UPDATE SET changes = excluded.changes
                """)
                .params(Columns.of(retellings)
                        .with("tenants", one -> one.key().tenant())
                        .with("ids", one -> one.key().transaction())
                        .with("events", Retelling::event)
                        .with("contradicts", Retelling::contradicts)
                        .with("changes", one -> Json.mapper().writeValueAsString(one.changes()))
                        .with("times", Retelling::eventTime)
                        .with("receivedAt", Retelling::receivedAt)
                        .asParameters())
                .update();
    }

    /** All that told of these payments again, those that contradict too, in the order in which they came. */
    public List<Retelling> of(Collection<PaymentKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT tenant, transaction_id, event_id, contradicts, changes, event_time, received_at
                          FROM payment_retold
                          JOIN unnest(:tenants::text[], :ids::text[]) AS wanted (tenant, transaction_id)
                               USING (tenant, transaction_id)
                         ORDER BY received_at, event_id
                        """)
                .params(Columns.of(keys)
                        .with("tenants", PaymentKey::tenant)
                        .with("ids", PaymentKey::transaction)
                        .asParameters())
                .query((row, number) -> retelling(row))
                .list();
    }

    /** The same, to be looked up and added to. */
    public Map<Retelling.Id, Retelling> byId(Collection<PaymentKey> keys) {
        Map<Retelling.Id, Retelling> byId = new HashMap<>();
        of(keys).forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private static Retelling retelling(ResultSet row) throws SQLException {
        return new Retelling(
                PaymentRows.key(row),
                new EventId(row.getString("event_id")),
                row.getBoolean("contradicts"),
                Arrays.asList(Json.mapper().readValue(row.getString("changes"), Enrichment.Change[].class)),
                SqlTimes.read(row, "event_time"),
                SqlTimes.read(row, "received_at"));
    }
}
