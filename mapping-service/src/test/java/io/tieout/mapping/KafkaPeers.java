package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Everybody else on Kafka, with plain clients and no Spring. */
record KafkaPeers(String bootstrap) {

    private static final EventCodec CODEC = new EventCodec();
    private static final Duration LONGEST = Duration.ofSeconds(40);

    <T extends Payload> Event<T> event(EventType<T> type, TenantId tenant, String id, T data) {
        var event = new EventId(id);
        return new Event<>(
                event,
                URI.create("/test"),
                type,
                id,
                Instant.parse("2026-03-31T10:00:00Z"),
                tenant,
                Trace.of(null, event),
                data);
    }

    void send(Event<?>... events) {
        send(Arrays.stream(events).map(KafkaPeers::record).toList());
    }

    /** @return where it stands */
    RecordMetadata send(ProducerRecord<String, byte[]> record) {
        return send(List.of(record)).getFirst();
    }

    /** @return where they stand, all acknowledged */
    List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "max.request.size", Topic.MOST_BYTES),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sends =
                    records.stream().map(producer::send).toList();
            List<RecordMetadata> places = new ArrayList<>();
            for (Future<RecordMetadata> send : sends) {
                places.add(send.get());
            }
            return places;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static ProducerRecord<String, byte[]> record(Event<?> event) {
        return KafkaRecords.producerRecord(event.topic().topicName(), event.key(), CODEC.encode(event));
    }

    /** The event's headers with another body on another topic. */
    static ProducerRecord<String, byte[]> record(Topic topic, Event<?> event, byte @Nullable [] body) {
        RawEvent raw = CODEC.encode(event);
        return KafkaRecords.producerRecord(topic.topicName(), event.key(), new RawEvent(raw.headers(), body));
    }

    /** Everything on a topic, oldest first within a partition. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        return TopicReader.everythingOn(topic);
    }

    /** The events of a type about a tenant. */
    <T extends Payload> List<Event<T>> events(EventType<T> type, TenantId tenant) {
        try (var reader = new TopicReader(type.topic())) {
            return reader.events(type, tenant);
        }
    }

    <T extends Payload> void eventually(EventType<T> type, TenantId tenant, Consumer<List<Event<T>>> assertion) {
        await().atMost(LONGEST).untilAsserted(() -> assertion.accept(events(type, tenant)));
    }

    /** Waits for exactly one event, and returns its body. */
    <T extends Payload> T one(EventType<T> type, TenantId tenant) {
        var one = new AtomicReference<T>();
        eventually(type, tenant, events -> {
            assertThat(events).hasSize(1);
            one.set(events.getFirst().data());
        });
        return one.get();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return TopicReader.header(record, name);
    }
}
