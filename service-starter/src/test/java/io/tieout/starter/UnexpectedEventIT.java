package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.testsupport.HostileRecords;
import io.tieout.testsupport.TopicReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A topic that carries several types, and a listener that handles one of them. */
class UnexpectedEventIT extends RunningSample {

    /** In a partition that Kafka does not have, so that no record of another test stands in its place. */
    private static final int NOWHERE = 99;

    @Autowired
    private InboundEvents inbound;

    @Test
    void whatTheListenerDoesNotHandleIsRefusedAndNotDropped() {
        List<String> handled = new ArrayList<>();

        inbound.receive(
                List.of(record(0, "intacct.customer.read.v1"), record(1, "intacct.invoice.read.v1")),
                AcceptedTypes.of(EventTypes.CUSTOMER_READ),
                events -> events.forEach(event -> handled.add(event.data().customerId())));

        assertThat(handled).hasSize(1);
        assertThat(refusalOf(Topic.INTACCT_RECORD.topicName(), NOWHERE, 0)).isEmpty();
        assertThat(refusalOf(Topic.INTACCT_RECORD.topicName(), NOWHERE, 1))
                .contains("UNEXPECTED_EVENT: an event of type io.tieout.intacct.invoice.read.v1 has no handler here; "
                        + "handled are io.tieout.intacct.customer.read.v1");
        assertThat(TopicReader.everythingOn(Topic.INTACCT_RECORD.deadLetterName()))
                .filteredOn(letter -> TopicReader.header(letter, "tieout_code").equals("UNEXPECTED_EVENT"))
                .hasSize(1);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String type) {
        ProducerRecord<String, byte[]> sent =
                HostileRecords.valid(Topic.INTACCT_RECORD.topicName(), type, "acme", "unexpected-" + offset);
        return new ConsumerRecord<>(
                sent.topic(),
                NOWHERE,
                offset,
                0,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty());
    }
}
