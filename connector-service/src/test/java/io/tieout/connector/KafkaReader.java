package io.tieout.connector;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.testsupport.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to their present end. */
public final class KafkaReader {

    private static final EventCodec CODEC = new EventCodec();

    private KafkaReader() {}

    /** The events of one tenant with this payload, in the order of their partition. */
    public static <T extends Payload> List<Event<?>> events(Topic topic, TenantId tenant, Class<T> payload) {
        List<Event<?>> events = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(topic.topicName(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (CODEC.decode(KafkaRecords.raw(record)) instanceof Decoded.Understood understood
                            && understood.event().tenant().equals(tenant)
                            && payload.isInstance(understood.event().data())) {
                        events.add(understood.event());
                    }
                });
            }
        }
        return events;
    }

    /** Their payloads. */
    public static <T extends Payload> List<T> payloads(Topic topic, TenantId tenant, Class<T> payload) {
        return events(topic, tenant, payload).stream()
                .map(event -> payload.cast(event.data()))
                .toList();
    }
}
