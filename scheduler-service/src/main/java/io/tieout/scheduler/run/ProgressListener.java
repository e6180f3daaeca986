package io.tieout.scheduler.run;

import io.tieout.model.event.Event;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import java.util.Optional;
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

    @KafkaListener(id = "sync-progress", topics = "sync.progress.v1", groupId = "scheduler-service", batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, events -> {
            List<Event<SyncProgressed>> news =
                    events.stream().flatMap(event -> progress(event).stream()).toList();
            if (!news.isEmpty()) {
                following.follow(news);
            }
        });
    }

    @SuppressWarnings("unchecked") // the payload was looked at
    private static Optional<Event<SyncProgressed>> progress(Event<?> event) {
        return event.data() instanceof SyncProgressed ? Optional.of((Event<SyncProgressed>) event) : Optional.empty();
    }
}
