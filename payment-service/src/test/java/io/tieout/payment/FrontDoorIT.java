package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.testsupport.FrontDoor;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

class FrontDoorIT extends ServiceIT {

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private KafkaTemplate<String, byte[]> template;

    @Test
    void whateverStandsWhereItDoesNotBelongIsRefusedOrCountedAndNeverDropped() {
        Set<String> topics = listeners.getListenerContainers().stream()
                .flatMap(container ->
                        Stream.of(container.getContainerProperties().getTopics()))
                .collect(Collectors.toSet());
        var door = new FrontDoor(
                topics,
                doorkeeper::answersFor,
                (name, topic) -> meters.counter(name, "topic", topic).count());

        door.send();

        assertThat(door.unread()).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(door.silent()).isEmpty());
    }

    /** Not consumed but read beside it: there another service answers. */
    @Test
    void whatCannotBeUsedAmongTheConnectionsIsCounted() {
        double before = passedOver();
        var misplaced = TestEvents.ofNewTenant().billingCustomer("C-1");
        template.send(KafkaRecords.producerRecord(
                        Topic.CONNECTION.topicName(), misplaced.key(), new EventCodec().encode(misplaced)))
                .join();

        publish(TestEvents.ofNewTenant()
                .payment("T-1")
                .on("I-1", "1.00")
                .event()); // asks whether its tenant is connected

        eventually(() -> assertThat(passedOver()).isGreaterThan(before));
    }

    private double passedOver() {
        return meters.counter("tieout.events.passed.over", "topic", Topic.CONNECTION.topicName())
                .count();
    }
}
