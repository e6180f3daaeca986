package io.tieout.payment.tieout;

import io.tieout.model.event.Event;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears which records of Intacct could not be understood, and which are again. */
@Component
class UnreadListener {

    private final InboundEvents inbound;
    private final UnreadRecords records;
    private final TransactionTemplate transactions;

    UnreadListener(InboundEvents inbound, UnreadRecords records, TransactionTemplate transactions) {
        this.inbound = inbound;
        this.records = records;
        this.transactions = transactions;
    }

    @KafkaListener(
            id = "unread",
            clientIdPrefix = "payment-service-unread",
            groupId = "payment-service-unread",
            topics = "sync.unread.v1",
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbound.receive(batch, this::take);
    }

    private void take(List<Event<?>> events) {
        transactions.executeWithoutResult(transaction -> records.take(events));
    }
}
