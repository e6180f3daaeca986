package io.tieout.payment.tenant;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.fetch.BoundedKeys;
import io.tieout.starter.fetch.BoundedPolls;
import io.tieout.starter.fetch.BoundedValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads the topic of connections, all partitions, outside of any consumer group. One reader at a time. */
@Component
class ConnectionTopic implements Announcements, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String NAME = Topic.CONNECTION.topicName();

    private final KafkaProperties properties;
    private final EventCodec codec;
    private final BoundedPolls bounded;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Consumer<String, byte[]> consumer;

    ConnectionTopic(KafkaProperties properties, EventCodec codec, BoundedPolls bounded) {
        this.properties = properties;
        this.codec = codec;
        this.bounded = bounded;
    }

    /** Partitions that were added are read from their beginning at the next call. */
    @Override
    public void readNew(java.util.function.Consumer<TenantId> tenants) {
        reading.lock();
        try {
            Consumer<String, byte[]> reader = assigned();
            Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(record -> {
                    if (codec.decode(KafkaRecords.raw(record)) instanceof Decoded.Understood(var event)
                            && event.data() instanceof ConnectionChanged) {
                        tenants.accept(event.tenant());
                    }
                });
            }
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean isEmpty() {
        reading.lock();
        try {
            Consumer<String, byte[]> reader = assigned();
            return reader.endOffsets(reader.assignment()).values().stream().allMatch(end -> end == 0);
        } finally {
            reading.unlock();
        }
    }

    private Consumer<String, byte[]> assigned() {
        Consumer<String, byte[]> reader = consumer;
        if (reader == null) {
            reader = bounded.apply(new KafkaConsumer<>(settings(), new BoundedKeys(), new BoundedValues()));
            consumer = reader;
        }
        List<TopicPartition> partitions = reader.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
        if (reader.assignment().size() != partitions.size()) {
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
        }
        return reader;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = properties.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "payment-service-tenants");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    @Override
    public void close() {
        reading.lock();
        try {
            Consumer<String, byte[]> reader = consumer;
            consumer = null;
            if (reader != null) {
                reader.close();
            }
        } finally {
            reading.unlock();
        }
    }
}
