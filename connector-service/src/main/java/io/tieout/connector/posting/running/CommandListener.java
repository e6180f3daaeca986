package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.AcceptingCommands;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Stores commands and acknowledges; nothing else happens on the Kafka thread. */
@Component
class CommandListener {

    private static final AcceptedTypes<IntacctCommand> COMMANDS =
            AcceptedTypes.on(Topic.INTACCT_COMMAND, IntacctCommand.class);

    private final InboundEvents inbound;
    private final AcceptingCommands accepting;
    private final PostingLoop loop;

    CommandListener(InboundEvents inbound, AcceptingCommands accepting, PostingLoop loop) {
        this.inbound = inbound;
        this.accepting = accepting;
        this.loop = loop;
    }

    @KafkaListener(
            topics = Topic.Name.INTACCT_COMMAND,
            groupId = "connector-service",
            batch = "true",
            concurrency = "2")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, COMMANDS, this::accept);
    }

    @Bean
    FloodHandler floodsOfCommands() {
        return inbound.floods(Topic.INTACCT_COMMAND, COMMANDS, this::accept);
    }

    private void accept(List<Event<IntacctCommand>> events) {
        accepting.accept(List.copyOf(events));
        loop.wake();
    }
}
