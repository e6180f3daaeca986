package io.tieout.starter.refusal;

import io.tieout.starter.sql.Columns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of records that failed and are tried again: how often each was tried, also by a service that was started anew since. A record
 * is known by its place and its {@link Fingerprint}, so that it never inherits the attempts of another that stood there in another Kafka.
 */
public class Stumbles {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Stumbles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Counts one more, and commits it. @return how many there were with this one */
    int add(ConsumerRecord<String, byte[]> record, String failure) {
        Integer attempts = transactions.execute(transaction -> jdbc.sql("""
                        INSERT INTO stumble (topic, partition, "offset", fingerprint, attempts, failure, first_at, last_at)
                        VALUES (:topic, :partition, :offset, :fingerprint, 1, :failure, :now, :now)
                        ON CONFLICT (topic, partition, "offset", fingerprint) DO UPDATE
                           SET attempts = stumble.attempts + 1, failure = excluded.failure, last_at = excluded.last_at
                        RETURNING attempts
                        """)
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("offset", record.offset())
                .param("fingerprint", Fingerprint.of(record))
                .param("failure", failure)
                .param("now", SqlTimes.of(clock.instant()))
                .query(Integer.class)
                .single());
        return attempts == null ? 1 : attempts;
    }

    /** What was counted at the places of these, of other records that stood there too. */
    void forget(List<? extends ConsumerRecord<?, ?>> records) {
        jdbc.sql("""
                DELETE FROM stumble
                 USING unnest(:topics::text[], :partitions::int[], :offsets::bigint[]) AS done (topic, partition, "offset")
                 WHERE stumble.topic = done.topic AND stumble.partition = done.partition AND stumble."offset" = done."offset"
                """)
                .params(Columns.of(records)
                        .with("topics", ConsumerRecord::topic)
                        .with("partitions", ConsumerRecord::partition)
                        .with("offsets", ConsumerRecord::offset)
                        .asParameters())
                .update();
    }
}
