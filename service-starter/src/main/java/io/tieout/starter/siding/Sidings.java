package io.tieout.starter.siding;

import io.tieout.starter.sql.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what stands in sidings: of which partition and tenant, up to which offset of the siding. */
public class Sidings {

    private final JdbcClient jdbc;

    public Sidings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tenant's records of one partition. */
    record Train(int partition, String tenant) {}

    /** @param last offset in the siding of the train's last record */
    record Parked(Train train, long last) {}

    Set<Train> of(String topic) {
        return new HashSet<>(jdbc.sql("SELECT partition, tenant FROM siding WHERE topic = :topic")
                .param("topic", topic)
                .query((row, number) -> new Train(row.getInt(1), row.getString(2)))
                .list());
    }

    void parked(String topic, Collection<Parked> parked) {
        jdbc.sql("""
                INSERT INTO siding (topic, partition, tenant, last_offset)
                SELECT :topic, partition, tenant, last_offset
                  FROM unnest(:partitions::int[], :tenants::text[], :offsets::bigint[]) AS train (partition, tenant, last_offset)
                 ORDER BY partition, tenant
                ON CONFLICT (topic, partition, tenant) DO UPDATE
                   SET last_offset = greatest(siding.last_offset, excluded.last_offset)
                """).param("topic", topic).params(trains(parked)).update();
    }

    /** What is handled up to there stands there no longer. */
    void handled(String topic, Collection<Parked> handled) {
        jdbc.sql("""
                DELETE FROM siding
                 USING unnest(:partitions::int[], :tenants::text[], :offsets::bigint[]) AS train (partition, tenant, last_offset)
                 WHERE siding.topic = :topic AND siding.partition = train.partition AND siding.tenant = train.tenant
                   AND siding.last_offset <= train.last_offset
                """).param("topic", topic).params(trains(handled)).update();
    }

    private static Map<String, Object> trains(Collection<Parked> all) {
        return Columns.of(all)
                .with("partitions", one -> one.train().partition())
                .with("tenants", one -> one.train().tenant())
                .with("offsets", Parked::last)
                .asParameters();
    }
}
