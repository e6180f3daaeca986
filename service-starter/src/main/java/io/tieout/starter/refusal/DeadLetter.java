package io.tieout.starter.refusal;

import io.tieout.model.event.Topic;
import io.tieout.starter.fetch.Cut;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A refused record as it stands in its dead-letter topic: key, headers and body as they came, and the headers {@code tieout_code},
 * {@code tieout_reason}, {@code tieout_topic}, {@code tieout_partition}, {@code tieout_offset}. Of a record that is larger than any
 * event may be it has the beginning, and its size and hash in {@code tieout_body_bytes} and {@code tieout_body_sha256}; the whole
 * stays where those headers say.
 */
final class DeadLetter {

    /** Of each part of a letter that its topic did not take. */
    private static final int LITTLE = 1024;

    private DeadLetter() {}

    static ProducerRecord<String, byte[]> of(Refused refused) {
        ConsumerRecord<String, byte[]> record = refused.record();
        ProducerRecord<String, byte[]> letter = letter(refused, record.key(), record.value());
        for (Header header : record.headers()) {
            letter.headers().add(header);
        }
        return signed(letter, refused);
    }

    /** The same as a reference that every topic takes: what is small of it. */
    static ProducerRecord<String, byte[]> reference(Refused refused) {
        ConsumerRecord<String, byte[]> record = refused.record();
        byte[] body = record.value();
        ProducerRecord<String, byte[]> letter = letter(
                refused,
                record.key() == null || record.key().length() <= LITTLE ? record.key() : null,
                body == null ? null : Arrays.copyOf(body, Math.min(body.length, LITTLE)));
        for (Header header : record.headers()) {
            if (header.key().startsWith("ce_") && header.value() != null && header.value().length <= LITTLE / 4) {
                letter.headers().add(header);
            }
        }
        Cut.describe(record, letter.headers());
        return signed(letter, refused);
    }

    private static ProducerRecord<String, byte[]> letter(
            Refused refused, @Nullable String key, byte @Nullable [] body) {
        return new ProducerRecord<>(Topic.deadLettersOf(refused.record().topic()), key, body);
    }

    private static ProducerRecord<String, byte[]> signed(ProducerRecord<String, byte[]> letter, Refused refused) {
        header(letter, "code", refused.refusal().code().name());
        header(letter, "reason", refused.refusal().reason());
        header(letter, "topic", refused.record().topic());
        header(letter, "partition", Integer.toString(refused.record().partition()));
        header(letter, "offset", Long.toString(refused.record().offset()));
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove("tieout_" + name); // a letter that is refused again
        letter.headers().add("tieout_" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
