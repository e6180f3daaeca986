package io.tieout.benchmarks.load;

import io.tieout.local.publish.Publisher;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes as billing would.
 *
 * @param kafka {@code host:port}
 */
public record Publishing(String kafka) {

    /** In the order of the list, which Kafka keeps per key; returns when Kafka has them all. */
    public void publish(List<Event<?>> events) {
        send(records(events));
    }

    /** What {@link #send} takes, made ahead of a measurement. */
    public static List<ProducerRecord<String, byte[]>> records(List<Event<?>> events) {
        return events.stream().map(Publishing::message).toList();
    }

    public void send(List<ProducerRecord<String, byte[]>> records) {
        Publisher.publish(kafka, records);
    }

    private static ProducerRecord<String, byte[]> message(Event<?> event) {
        RawEvent raw = new EventCodec().encode(event);
        var message = new ProducerRecord<String, byte[]>(event.topic().topicName(), event.key(), raw.body());
        raw.headers().forEach((name, value) -> message.headers().add(name, value));
        return message;
    }
}
