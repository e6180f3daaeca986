package io.tieout.starter.refusal;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that is not taken, and why.
 *
 * @param fingerprint of its time, key and body: a new Kafka uses the same places again, for other records
 */
record Refused(ConsumerRecord<String, byte[]> record, Refusal refusal, String fingerprint) {

    Refused(ConsumerRecord<String, byte[]> record, Refusal refusal) {
        this(record, refusal, Fingerprint.of(record));
    }

    /** Where it stands: topic, partition and offset. */
    String place() {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    /** The place and the fingerprint: never that of another record. */
    String id() {
        return place() + "/" + fingerprint;
    }
}
