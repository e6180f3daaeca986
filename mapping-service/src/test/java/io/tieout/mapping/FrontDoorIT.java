package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.testsupport.FrontDoor;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

class FrontDoorIT extends RunningMapping {

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private BindingServiceProperties bindings;

    @Autowired
    private MeterRegistry meters;

    @Test
    void whateverStandsWhereItDoesNotBelongIsRefusedOrCountedAndNeverDropped() {
        Set<String> topics = bindings.getBindings().values().stream()
                .map(BindingProperties::getDestination)
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
