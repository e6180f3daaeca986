package io.tieout.scheduler.run;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what runs report. */
@Component
class ProgressListener {

    private final InboundEvents inbound;
    private final FollowingRuns following;

    ProgressListener(InboundEvents inbound, FollowingRuns following) {
        this.inbound = inbound;
        this.following = following;
    }

    @KafkaListener(
            id = "sync-progress",
            topics = Topic.Name.SYNC_PROGRESS,
            groupId = "scheduler-service",
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.SYNC_PROGRESSED), following::follow);
    }
}
