package io.tieout.starter.event;

import io.tieout.model.event.RawEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Between Kafka's records and {@link RawEvent}s. */
public final class KafkaRecords {

    private KafkaRecords() {}

    public static RawEvent raw(ConsumerRecord<?, byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), header.value());
            }
        }
        return new RawEvent(headers, record.value());
    }

    public static ProducerRecord<String, byte[]> producerRecord(String topic, String key, RawEvent raw) {
        var record = new ProducerRecord<>(topic, key, raw.body());
        raw.headers().forEach((name, value) -> record.headers().add(name, value));
        return record;
    }
}
