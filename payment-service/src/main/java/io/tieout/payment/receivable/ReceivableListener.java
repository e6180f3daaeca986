package io.tieout.payment.receivable;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears of customers and invoices from both sides. What cannot be understood is refused by the service that translates it. */
@Component
class ReceivableListener {

    private static final AcceptedTypes<Payload> CUSTOMERS_AND_INVOICES = AcceptedTypes.of(
            EventTypes.BILLING_CUSTOMER, EventTypes.BILLING_INVOICE, EventTypes.ERP_CUSTOMER, EventTypes.ERP_INVOICE);

    private final InboundEvents inbound;
    private final ReceivableNews news;
    private final TransactionTemplate transactions;

    ReceivableListener(InboundEvents inbound, ReceivableNews news, TransactionTemplate transactions) {
        this.inbound = inbound;
        this.news = news;
        this.transactions = transactions;
    }

    @KafkaListener(
            id = "receivables",
            clientIdPrefix = "payment-service-receivables",
            groupId = "payment-service-receivables",
            topics = {
                Topic.Name.BILLING_CUSTOMER,
                Topic.Name.BILLING_INVOICE,
                Topic.Name.ERP_CUSTOMER,
                Topic.Name.ERP_INVOICE
            },
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, CUSTOMERS_AND_INVOICES, this::take);
    }

    private void take(List<Event<Payload>> events) {
        transactions.executeWithoutResult(transaction -> news.take(events));
    }
}
