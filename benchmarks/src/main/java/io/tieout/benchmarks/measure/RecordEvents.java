package io.tieout.benchmarks.measure;

import io.tieout.model.event.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the connector told of records, as Kafka has it.
 *
 * @param kafka {@code host:port}
 */
record RecordEvents(String kafka) {

    /** How many events were ever written to the topic, of all companies. */
    long count() {
        String topic = Topic.INTACCT_RECORD.topicName();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
