package io.tieout.testsupport;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that stands on a topic, read as anybody outside would. Asked again, it reads on where it stopped. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventCodec codec = new EventCodec();
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    public TopicReader(Topic topic) {
        this(topic.topicName());
    }

    /** @param topic that exists, such as a topic of dead letters */
    public TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers(), "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records of a topic up to now. */
    public static List<ConsumerRecord<String, byte[]>> everythingOn(String topic) {
        try (var reader = new TopicReader(topic)) {
            return reader.records();
        }
    }

    /** The payloads of this class on a topic that are about a tenant, up to now. */
    public static <T extends Payload> List<T> payloads(Topic topic, TenantId tenant, Class<T> payload) {
        try (var reader = new TopicReader(topic)) {
            return reader.of(tenant, payload);
        }
    }

    /** All records up to now, oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read;
    }

    /** All events of a tenant up to now. */
    public List<Event<?>> events(TenantId tenant) {
        List<Event<?>> events = new ArrayList<>();
        for (var record : records()) {
            if (codec.decode(raw(record)) instanceof Decoded.Understood(Event<?> event)
                    && event.tenant().equals(tenant)) {
                events.add(event);
            }
        }
        return events;
    }

    /** The events of a type about a tenant up to now. */
    @SuppressWarnings("unchecked") // the type was compared
    public <T extends Payload> List<Event<T>> events(EventType<T> type, TenantId tenant) {
        return events(tenant).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> (Event<T>) event)
                .toList();
    }

    /** The payloads of this class that are about a tenant, up to now. */
    public <T extends Payload> List<T> of(TenantId tenant, Class<T> payload) {
        return events(tenant).stream()
                .filter(event -> payload.isInstance(event.data()))
                .map(event -> payload.cast(event.data()))
                .toList();
    }

    /** The text of a header, empty if there is none. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static RawEvent raw(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), header.value());
            }
        }
        return new RawEvent(headers, record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
