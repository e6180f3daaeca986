package io.tieout.scheduler.notice;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what became of documents. */
@Component
class OutcomeListener {

    private final InboundEvents inbound;
    private final FollowingOutcomes following;

    OutcomeListener(InboundEvents inbound, FollowingOutcomes following) {
        this.inbound = inbound;
        this.following = following;
    }

    @KafkaListener(id = "outcomes", topics = Topic.Name.ERP_OUTCOME, groupId = "scheduler-service", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.ERP_OUTCOME), following::follow);
    }
}
