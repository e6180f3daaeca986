package io.tieout.starter.event;

import io.tieout.model.event.RawEvent;
import io.tieout.starter.memory.Age;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.publishing.Acknowledgements;
import io.tieout.starter.publishing.NotPublished;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what stands in the outbox and deletes what Kafka has acknowledged. One replica at a time relays for a service, held by
 * an advisory lock of the transaction, so that events of one key keep their order and a killed replica is replaced at once.
 */
public class OutboxRelay {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KafkaTemplate<String, byte[]> template;
    private final String service;
    private final Fence fence;

    public OutboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            KafkaTemplate<String, byte[]> template,
            String service,
            Fence fence) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.template = template;
        this.service = service;
        this.fence = fence;
    }

    /**
     * Relays one batch; nothing while the database may not be believed.
     *
     * @return how many events were published; a full batch means that there may be more
     * @throws NotPublished if Kafka did not acknowledge; the events stay where they are
     */
    public int runOnce() {
        Age trusted = fence.trusted().orElse(null);
        if (trusted == null) {
            return 0;
        }
        Integer published = transactions.execute(transaction -> mayRelay(trusted) ? relay() : 0);
        return published == null ? 0 : published;
    }

    static boolean isFull(int published) {
        return published >= AT_ONCE;
    }

    /** How many events wait. */
    long pending() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    /** The database may have been put back, or its standby promoted, since it was looked at. */
    private boolean mayRelay(Age trusted) {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtext(:name))
                           AND EXISTS (SELECT 1 FROM database_age WHERE epoch = :epoch AND beat >= :beat AND %s)
                        """.formatted(Fence.UNMOVED))
                .param("name", "outbox of " + service)
                .param("epoch", trusted.epoch())
                .param("beat", trusted.beat())
                .query(Boolean.class)
                .single();
    }

    private int relay() {
        List<Waiting> batch = jdbc.sql("""
                        SELECT position, topic, record_key, headers, body
                          FROM outbox ORDER BY position LIMIT :most
                        """)
                .param("most", AT_ONCE)
                .query((row, number) -> new Waiting(
                        row.getLong("position"),
                        KafkaRecords.producerRecord(
                                row.getString("topic"),
                                row.getString("record_key"),
                                new RawEvent(OutboxHeaders.read(row.getString("headers")), row.getBytes("body")))))
                .list();
        if (batch.isEmpty()) {
            return 0;
        }
        Acknowledgements.await(template, batch.stream().map(Waiting::record).toList());
        jdbc.sql("DELETE FROM outbox WHERE position = ANY(:positions)")
                .param("positions", batch.stream().map(Waiting::position).toArray(Long[]::new))
                .update();
        return batch.size();
    }

    private record Waiting(long position, ProducerRecord<String, byte[]> record) {}
}
