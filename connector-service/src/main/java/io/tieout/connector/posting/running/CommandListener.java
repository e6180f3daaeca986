package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.AcceptingCommands;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.InboundEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Stores commands and acknowledges; nothing else happens on the Kafka thread. */
@Component
class CommandListener {

    private final InboundEvents inbound;
    private final AcceptingCommands accepting;
    private final PostingLoop loop;

    CommandListener(InboundEvents inbound, AcceptingCommands accepting, PostingLoop loop) {
        this.inbound = inbound;
        this.accepting = accepting;
        this.loop = loop;
    }

    @KafkaListener(topics = "intacct.command.v1", groupId = "connector-service", batch = "true", concurrency = "2")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, this::accept);
    }

    @Bean
    FloodHandler floodsOfCommands() {
        return inbound.floods(Topic.INTACCT_COMMAND, this::accept);
    }

    private void accept(List<Event<?>> events) {
        accepting.accept(commands(events));
        loop.wake();
    }

    @SuppressWarnings("unchecked") // the cast is checked by the instanceof before it
    private static List<Event<? extends IntacctCommand>> commands(List<Event<?>> events) {
        List<Event<? extends IntacctCommand>> commands = new ArrayList<>(events.size());
        for (Event<?> event : events) {
            if (event.data() instanceof IntacctCommand) {
                commands.add((Event<? extends IntacctCommand>) event);
            }
        }
        return commands;
    }
}
