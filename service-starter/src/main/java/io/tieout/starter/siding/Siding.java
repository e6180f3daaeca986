package io.tieout.starter.siding;

import io.tieout.model.event.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The topic beside a topic, and its records: as they were, with headers that say where they stood. */
public final class Siding {

    /** The topics on which one tenant can be in another's way: those through which payments come. */
    private static final Set<Topic> WITH_SIDING =
            Set.of(Topic.BILLING_PAYMENT, Topic.PAYMENT_POSTING, Topic.INTACCT_COMMAND);

    private static final String SUFFIX = ".siding";
    private static final String TOPIC = "tieout_shunted_topic";
    private static final String PARTITION = "tieout_shunted_partition";
    private static final String OFFSET = "tieout_shunted_offset";

    private Siding() {}

    public static List<Topic> topics() {
        return WITH_SIDING.stream().sorted().toList();
    }

    public static String of(Topic topic) {
        return topic.topicName() + SUFFIX;
    }

    /** @throws IllegalArgumentException if one of the topics has no siding */
    static Set<String> checked(Set<String> names) {
        for (String name : names) {
            if (WITH_SIDING.stream().noneMatch(topic -> topic.topicName().equals(name))) {
                throw new IllegalArgumentException(
                        "tieout.intake.sidings names %s, which has no siding; there are %s".formatted(name, topics()));
            }
        }
        return Set.copyOf(names);
    }

    static ProducerRecord<String, byte[]> shunted(ConsumerRecord<String, byte[]> record) {
        var shunted = new ProducerRecord<>(record.topic() + SUFFIX, record.key(), record.value());
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
                || !record.topic().equals(topic + SUFFIX)
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
