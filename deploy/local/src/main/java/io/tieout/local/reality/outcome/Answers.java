package io.tieout.local.reality.outcome;

import io.tieout.model.event.Json;
import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** All answers so far, in the order of their keys. Safe for use by several threads. */
public final class Answers implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final ReentrantLock reading = new ReentrantLock();
    private final List<Answer> answers = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;

    /** @param bootstrapServers {@code host:port} */
    public Answers(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.ERP_OUTCOME.topicName()).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The answers to one event of a tenant, the first one first. */
    public List<Answer> to(String tenant, String event) {
        return of(tenant).stream().filter(it -> it.event().equals(event)).toList();
    }

    /** The answers to all events of a tenant. */
    public List<Answer> of(String tenant) {
        reading.lock();
        try {
            consumer.poll(POLL).forEach(it -> answers.add(answer(it)));
            return answers.stream().filter(it -> it.tenant().equals(tenant)).toList();
        } finally {
            reading.unlock();
        }
    }

    private static Answer answer(ConsumerRecord<String, byte[]> message) {
        JsonNode body = Json.mapper().readTree(message.value());
        JsonNode problem = body.path("problem");
        Header tenant = message.headers().lastHeader("ce_tenantid");
        return new Answer(
                tenant == null ? "" : new String(tenant.value(), StandardCharsets.UTF_8),
                body.path("eventId").asString(""),
                body.path("documentId").asString(""),
                body.path("state").asString(""),
                problem.path("code").asString(""),
                problem.path("cause").asString(""),
                problem.path("remedy").asString(""));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
