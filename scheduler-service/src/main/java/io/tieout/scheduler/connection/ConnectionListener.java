package io.tieout.scheduler.connection;

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

    @KafkaListener(id = "connection", topics = "connection.v1", groupId = "scheduler-service", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, following::follow);
    }
}
