package io.tieout.scheduler.connection;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which tenants are connected. */
@Component
class ConnectionListener {

    private final InboundEvents inbound;
    private final FollowingConnections following;

    ConnectionListener(InboundEvents inbound, FollowingConnections following) {
        this.inbound = inbound;
        this.following = following;
    }

    @KafkaListener(id = "connection", topics = Topic.Name.CONNECTION, groupId = "scheduler-service", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.CONNECTION_CHANGED), following::follow);
    }
}
