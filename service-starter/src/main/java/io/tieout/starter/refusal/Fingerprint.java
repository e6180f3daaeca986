package io.tieout.starter.refusal;

import io.tieout.model.id.DeterministicId;
import io.tieout.starter.fetch.Cut;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells apart records that stood at the same place: a new Kafka uses topic, partition and offset again, for other records. */
final class Fingerprint {

    private static final int LENGTH = 13;

    private Fingerprint() {}

    /** Of its time, key and body. */
    static String of(ConsumerRecord<String, byte[]> record) {
        return DeterministicId.hash(
                LENGTH, Long.toString(record.timestamp()), String.valueOf(record.key()), Cut.bodyHash(record));
    }
}
