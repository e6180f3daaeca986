package io.tieout.starter.refusal;

import io.tieout.starter.refusal.StillInKafka.Stretch;
import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes refused records that are old and that Kafka has no more. As long as Kafka has one, it may deliver it again after a rewind, and
 * the row is what keeps it from being refused, answered and counted a second time. What a new Kafka has at the same place is another
 * record; there the row is kept a little longer than it has to be.
 */
public final class OldRefusals {

    private final JdbcClient jdbc;
    private final StillInKafka still;

    public OldRefusals(JdbcClient jdbc, StillInKafka still) {
        this.jdbc = jdbc;
        this.still = still;
    }

    /** @return how many were deleted */
    public int deleteBefore(Instant time, int limit) {
        List<Stretch> there = still.of(topics());
        return jdbc.sql("""
                        DELETE FROM refused_record
                         WHERE ctid = ANY(ARRAY(
                               SELECT refused.ctid FROM refused_record AS refused
                                WHERE refused.refused_at < :before
                                  AND NOT EXISTS (
                                      SELECT FROM unnest(:topics::text[], :partitions::int[], :firsts::bigint[], :ends::bigint[])
                                               AS there (topic, partition, first, "end")
                                       WHERE there.topic = refused.topic AND there.partition = refused.partition
                                         AND refused."offset" >= there.first AND refused."offset" < there."end")
                                ORDER BY refused.refused_at LIMIT :limit
                                FOR UPDATE OF refused SKIP LOCKED))
                        """)
                .param("before", SqlTimes.of(time))
                .param("limit", limit)
                .params(Columns.of(there)
                        .with("topics", Stretch::topic)
                        .with("partitions", Stretch::partition)
                        .with("firsts", Stretch::first)
                        .with("ends", Stretch::end)
                        .asParameters())
                .update();
    }

    /** One step along the primary key for each topic, however many records there are. */
    private List<String> topics() {
        return jdbc.sql("""
                        WITH RECURSIVE named AS (
                             SELECT min(topic) AS topic FROM refused_record
                             UNION ALL
                             SELECT (SELECT min(topic) FROM refused_record WHERE topic > named.topic)
                               FROM named WHERE named.topic IS NOT NULL)
                        SELECT topic FROM named WHERE topic IS NOT NULL
                        """).query(String.class).list();
    }
}
