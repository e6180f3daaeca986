package io.tieout.starter.refusal;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that is not taken, and why. */
record Refused(ConsumerRecord<String, byte[]> record, Refusal refusal) {

    /** Where it stands: topic, partition and offset. */
    String place() {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
