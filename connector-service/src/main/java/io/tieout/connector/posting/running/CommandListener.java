package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.AcceptingCommands;
import io.tieout.connector.posting.store.WithdrawingPostings;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.PostingOrder;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.AcceptedTypes;
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

    private static final AcceptedTypes<PostingOrder> ORDERS =
            AcceptedTypes.on(Topic.INTACCT_COMMAND, PostingOrder.class);

    private final InboundEvents inbound;
    private final AcceptingCommands accepting;
    private final WithdrawingPostings withdrawing;
    private final PostingLoop loop;

    CommandListener(
            InboundEvents inbound, AcceptingCommands accepting, WithdrawingPostings withdrawing, PostingLoop loop) {
        this.inbound = inbound;
        this.accepting = accepting;
        this.withdrawing = withdrawing;
        this.loop = loop;
    }

    @KafkaListener(
            topics = Topic.Name.INTACCT_COMMAND,
            groupId = "connector-service",
            batch = "true",
            concurrency = "2")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, ORDERS, this::accept);
    }

    @Bean
    FloodHandler floodsOfCommands() {
        return inbound.floods(Topic.INTACCT_COMMAND, ORDERS, this::accept);
    }

    /** Of one posting a withdrawal is the last that is said: it may come after all commands of its batch. */
    private void accept(List<Event<PostingOrder>> events) {
        List<Event<? extends IntacctCommand>> commands = new ArrayList<>();
        List<Event<WithdrawPosting>> withdrawals = new ArrayList<>();
        for (Event<PostingOrder> event : events) {
            switch (event.data()) {
                case IntacctCommand command -> commands.add(typed(event));
                case WithdrawPosting withdrawal -> withdrawals.add(typed(event));
            }
        }
        accepting.accept(commands);
        withdrawing.withdraw(withdrawals);
        loop.wake();
    }

    @SuppressWarnings("unchecked") // its data was looked at
    private static <T extends PostingOrder> Event<T> typed(Event<PostingOrder> event) {
        return (Event<T>) (Event<?>) event;
    }
}
