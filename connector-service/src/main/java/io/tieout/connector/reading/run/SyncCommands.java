package io.tieout.connector.reading.run;

import io.tieout.model.event.Event;
import io.tieout.model.sync.RunSync;
import io.tieout.starter.refusal.InboundEvents;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes commands to read from Kafka and makes rows of them; nothing else happens on the listener's thread. */
@Component
class SyncCommands {

    private final InboundEvents inbound;
    private final Queueing queueing;

    SyncCommands(InboundEvents inbound, Queueing queueing) {
        this.inbound = inbound;
        this.queueing = queueing;
    }

    @KafkaListener(topics = "sync.command.v1", groupId = "connector-service", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, queueing::queue);
    }

    /** The rows of one batch, in one transaction. */
    @Component
    static class Queueing {

        private final SyncRuns runs;
        private final Clock clock;

        Queueing(SyncRuns runs, Clock clock) {
            this.runs = runs;
            this.clock = clock;
        }

        @Transactional
        public void queue(List<Event<?>> events) {
            for (Event<?> event : events) {
                if (event.data() instanceof RunSync command) {
                    runs.add(event.tenant(), command, event.trace(), clock.instant());
                }
            }
        }
    }
}
