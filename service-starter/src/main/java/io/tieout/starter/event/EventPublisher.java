package io.tieout.starter.event;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Event;
import io.tieout.starter.publishing.Acknowledgements;
import io.tieout.starter.publishing.NotPublished;
import java.util.List;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends events and waits until Kafka has acknowledged each. For events that are derived from stored state and can be made again;
 * events that belong to a change in the database go through the {@link Outbox}. Thread-safe.
 */
public final class EventPublisher {

    private final KafkaTemplate<String, byte[]> template;
    private final EventCodec codec;

    public EventPublisher(KafkaTemplate<String, byte[]> template, EventCodec codec) {
        this.template = template;
        this.codec = codec;
    }

    /** @throws NotPublished if Kafka did not acknowledge all of them; some may have been published */
    public void publish(List<? extends Event<?>> events) {
        Acknowledgements.await(
                template,
                events.stream()
                        .map(event -> KafkaRecords.producerRecord(
                                event.topic().topicName(), event.key(), codec.encode(event)))
                        .toList());
    }
}
