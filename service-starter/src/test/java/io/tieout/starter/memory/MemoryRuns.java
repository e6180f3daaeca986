package io.tieout.starter.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the age of a service's database when a test says so, as the service itself or as another replica of it. */
public final class MemoryRuns {

    private final Memory memory;
    private final JdbcClient jdbc;
    private final KafkaProperties kafka;
    private final KafkaTemplate<String, byte[]> template;
    private final TransactionTemplate transactions;
    private final String topic;

    public MemoryRuns(
            Fence memory,
            JdbcClient jdbc,
            KafkaProperties kafka,
            KafkaTemplate<String, byte[]> template,
            TransactionTemplate transactions,
            MemoryProperties properties) {
        this.memory = (Memory) memory;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.template = template;
        this.transactions = transactions;
        this.topic = properties.topic();
    }

    public void look() {
        memory.look();
    }

    /** A replica that has looked once. */
    public Another another() {
        return looking(topic, List.of());
    }

    /** A replica that has looked once, at a Kafka that has never heard of anything. */
    public Another onANewKafka(String emptyTopic, OnNewKafka onNewKafka) {
        return looking(emptyTopic, List.of(onNewKafka));
    }

    private Another looking(String where, List<OnNewKafka> onNewKafka) {
        var another = new Another(new Memory(
                new DatabaseAge(jdbc, Clock.systemUTC()),
                new AgeTopic(kafka.buildConsumerProperties(), template, where, "sample"),
                transactions,
                List::of,
                () -> onNewKafka,
                Duration.ofHours(1),
                Promotion.ASK));
        another.look();
        return another;
    }

    /** Another replica. */
    public record Another(Memory memory) {

        public void look() {
            memory.look();
        }

        public boolean isBelieved() {
            return memory.trusted().isPresent();
        }
    }
}
