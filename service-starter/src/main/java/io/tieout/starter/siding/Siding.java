package io.tieout.starter.siding;

import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The topic beside a topic, and its records: as they were, with headers that say where they stood. */
final class Siding {

    private static final String TOPIC = "tieout_shunted_topic";
    private static final String PARTITION = "tieout_shunted_partition";
    private static final String OFFSET = "tieout_shunted_offset";

    private Siding() {}

    static ProducerRecord<String, byte[]> shunted(ConsumerRecord<String, byte[]> record) {
        var shunted = new ProducerRecord<>(record.topic() + Topic.SIDING, record.key(), record.value());
        record.headers().forEach(shunted.headers()::add);
        mark(shunted, TOPIC, record.topic());
        mark(shunted, PARTITION, Integer.toString(record.partition()));
        mark(shunted, OFFSET, Long.toString(record.offset()));
        return shunted;
    }

    private static void mark(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The record where it stood before it was shunted; a record that nobody shunted stays as it is. */
    static ConsumerRecord<String, byte[]> asItStood(ConsumerRecord<String, byte[]> record) {
        String topic = text(record, TOPIC);
        String partition = text(record, PARTITION);
        String offset = text(record, OFFSET);
        if (topic == null
                || !record.topic().equals(topic + Topic.SIDING)
                || partition == null
                || !partition.matches("\\d{1,9}")
                || offset == null
                || !offset.matches("\\d{1,18}")) {
            return record;
        }
        return new ConsumerRecord<>(
                topic,
                Integer.parseInt(partition),
                Long.parseLong(offset),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }

    /** As it stands in the header, whether or not it is one. */
    static @Nullable String tenantOf(ConsumerRecord<String, byte[]> record) {
        return text(record, "ce_tenantid");
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
