package io.tieout.payment.arrival;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Topic;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of the money that billing took. */
@Component
class PaymentListener {

    private static final AcceptedTypes<PaymentTransaction> PAYMENTS =
            AcceptedTypes.on(Topic.BILLING_PAYMENT, PaymentTransaction.class);

    private final InboundEvents inbound;
    private final Arrivals arrivals;

    PaymentListener(InboundEvents inbound, Arrivals arrivals) {
        this.inbound = inbound;
        this.arrivals = arrivals;
    }

    @KafkaListener(
            id = "payments",
            clientIdPrefix = "payment-service-payments",
            groupId = "payment-service-payments",
            topics = Topic.Name.BILLING_PAYMENT,
            concurrency = "${tieout.payment.consumers}",
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receiveInbound(records, PAYMENTS, arrivals::take);
    }

    @Bean
    FloodHandler floodsOfPayments() {
        return inbound.floodsInbound(Topic.BILLING_PAYMENT, PAYMENTS, arrivals::take);
    }
}
