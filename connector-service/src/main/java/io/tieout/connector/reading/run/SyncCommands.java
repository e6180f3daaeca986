package io.tieout.connector.reading.run;

import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.sync.CancelSync;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncCommand;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes commands to read, and to stop reading, from Kafka and makes rows of them; nothing else happens on the listener's thread. */
@Component
class SyncCommands {

    private static final AcceptedTypes<SyncCommand> COMMANDS = AcceptedTypes.on(Topic.SYNC_COMMAND, SyncCommand.class);

    private final InboundEvents inbound;
    private final Queueing queueing;

    SyncCommands(InboundEvents inbound, Queueing queueing) {
        this.inbound = inbound;
        this.queueing = queueing;
    }

    @KafkaListener(topics = Topic.Name.SYNC_COMMAND, groupId = "connector-service", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, COMMANDS, queueing::queue);
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
        public void queue(List<Event<SyncCommand>> events) {
            for (Event<SyncCommand> event : events) {
                switch (event.data()) {
                    case RunSync run -> runs.add(event.tenant(), run, event.trace(), clock.instant());
                    case CancelSync cancel -> runs.cancel(event.tenant(), cancel.runId(), clock.instant());
                }
            }
        }
    }
}
