package io.tieout.payment.receivable;

import io.tieout.model.event.Event;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears of customers and invoices from both sides. What cannot be understood is refused by the service that translates it. */
@Component
class ReceivableListener {

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
            topics = {"billing.customer.v1", "billing.invoice.v1", "erp.customer.v1", "erp.invoice.v1"},
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, this::take);
    }

    private void take(List<Event<?>> events) {
        transactions.executeWithoutResult(transaction -> news.take(events));
    }
}
