package io.tieout.starter.refusal;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A refused record as it stands in its dead-letter topic: key, headers and body as they came, and the headers {@code tieout_code},
 * {@code tieout_reason}, {@code tieout_topic}, {@code tieout_partition}, {@code tieout_offset}.
 */
final class DeadLetter {

    private DeadLetter() {}

    static ProducerRecord<String, byte[]> of(ConsumerRecord<String, byte[]> record, Refusal refusal) {
        var letter = new ProducerRecord<>(record.topic() + ".dlt", record.key(), record.value());
        for (Header header : record.headers()) {
            letter.headers().add(header);
        }
        header(letter, "code", refusal.code());
        header(letter, "reason", refusal.reason());
        header(letter, "topic", record.topic());
        header(letter, "partition", Integer.toString(record.partition()));
        header(letter, "offset", Long.toString(record.offset()));
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add("tieout_" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
