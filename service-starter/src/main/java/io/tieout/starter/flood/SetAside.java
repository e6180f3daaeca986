package io.tieout.starter.flood;

import io.tieout.starter.sql.Columns;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was passed over: of which partition and tenant, from which offset to which. */
public class SetAside {

    private final JdbcClient jdbc;

    public SetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Share, Stretch> of(String topic) {
        return jdbc
                .sql("SELECT partition, tenant, next_offset, last_offset FROM set_aside WHERE topic = :topic")
                .param("topic", topic)
                .query((row, number) -> Map.entry(
                        new Share(row.getInt("partition"), row.getString("tenant")),
                        new Stretch(row.getLong("next_offset"), row.getLong("last_offset"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Offsets that come again after a crash, or begin again in a new cluster, make a stretch begin earlier: twice is harmless. */
    void add(String topic, Map<Share, Stretch> stretches) {
        jdbc.sql("""
                INSERT INTO set_aside (topic, partition, tenant, next_offset, last_offset)
                SELECT :topic, partition, tenant, next_offset, last_offset
                  FROM unnest(:partitions::int[], :tenants::text[], :nexts::bigint[], :lasts::bigint[])
                       AS share (partition, tenant, next_offset, last_offset)
                 ORDER BY partition, tenant
                ON CONFLICT (topic, partition, tenant) DO UPDATE
                   SET next_offset = least(set_aside.next_offset, excluded.next_offset),
                       last_offset = greatest(set_aside.last_offset, excluded.last_offset)
                """)
                .param("topic", topic)
                .params(Columns.of(stretches.entrySet())
                        .with("partitions", one -> one.getKey().partition())
                        .with("tenants", one -> one.getKey().tenant())
                        .with("nexts", one -> one.getValue().next())
                        .with("lasts", one -> one.getValue().last())
                        .asParameters())
                .update();
    }

    /**
     * What is handled is taken off the front of the stretches. One that begins elsewhere by now is left alone and comes again; one
     * that was made longer meanwhile goes on from there.
     *
     * @param were as they stood before
     * @param next of each of them, the offset of the first record that is not handled
     */
    void handled(String topic, Map<Share, Stretch> were, ToLongFunction<Share> next) {
        jdbc.sql("""
                UPDATE set_aside SET next_offset = share.next_offset
                  FROM unnest(:partitions::int[], :tenants::text[], :befores::bigint[], :nexts::bigint[])
                       AS share (partition, tenant, before, next_offset)
                 WHERE set_aside.topic = :topic AND set_aside.partition = share.partition AND set_aside.tenant = share.tenant
                   AND set_aside.next_offset = share.before
                """)
                .param("topic", topic)
                .params(Columns.of(were.entrySet())
                        .with("partitions", one -> one.getKey().partition())
                        .with("tenants", one -> one.getKey().tenant())
                        .with("befores", one -> one.getValue().next())
                        .with("nexts", one -> next.applyAsLong(one.getKey()))
                        .asParameters())
                .update();
        jdbc.sql("DELETE FROM set_aside WHERE topic = :topic AND next_offset > last_offset")
                .param("topic", topic)
                .update();
    }
}
