package io.tieout.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.testsupport.FrontDoor;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class FrontDoorIT extends ConnectorContext {

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

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
}
