package io.tieout.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.KafkaReader;
import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.starter.memory.OnNewKafka;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A Kafka that has lost which tenants are connected. */
class NewKafkaIT extends ConnectorContext {

    private static final TenantId TENANT = new TenantId("new-kafka-1");

    @Autowired
    private OnNewKafka onNewKafka;

    @Test
    void everyConnectionIsAnnouncedAgainAsItWasAnnouncedWhenItWasSaved() {
        connect(TENANT.value(), "DEMO", "demo", "demo");
        await().until(() -> announced().size() == 1);

        onNewKafka.announce();

        await().until(() -> announced().size() == 2);
        assertThat(announced().get(1).id()).isEqualTo(announced().get(0).id());
        assertThat(((ConnectionChanged) announced().get(1).data()).status())
                .isEqualTo(ConnectionChanged.Status.CONNECTED);
    }

    private static List<Event<?>> announced() {
        return KafkaReader.events(Topic.CONNECTION, TENANT, ConnectionChanged.class);
    }
}
