package io.tieout.payment.tieout;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears of money as it stands in Intacct. */
@Component
class EnteredListener {

    private final InboundEvents inbound;
    private final EnteredPayments payments;
    private final TransactionTemplate transactions;

    EnteredListener(InboundEvents inbound, EnteredPayments payments, TransactionTemplate transactions) {
        this.inbound = inbound;
        this.payments = payments;
        this.transactions = transactions;
    }

    @KafkaListener(
            id = "entered",
            clientIdPrefix = "payment-service-entered",
            groupId = "payment-service-entered",
            topics = Topic.Name.ERP_PAYMENT,
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbound.receive(batch, AcceptedTypes.of(EventTypes.ERP_PAYMENT), this::take);
    }

    private void take(List<Event<ErpPayment>> events) {
        transactions.executeWithoutResult(transaction -> payments.take(events));
    }
}
