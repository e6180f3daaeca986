package io.tieout.payment.tieout;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.sync.RecordUnread;
import io.tieout.starter.refusal.AcceptedTypes;
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
            topics = Topic.Name.SYNC_UNREAD,
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbound.receive(batch, AcceptedTypes.of(EventTypes.RECORD_UNREAD), this::take);
    }

    private void take(List<Event<RecordUnread>> events) {
        transactions.executeWithoutResult(transaction -> records.take(events));
    }
}
