package io.tieout.payment.arrival;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A handler that was killed after its commit and before its acknowledgement gets the same batch again. */
class RedeliveryIT extends ServiceIT {

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameBatchesInTheSameOrderLeaveEverythingAsItIs() {
        publish(events.connected());
        List<Event<?>> known = List.of(
                events.erpInvoice("I-1", "C-1", "100.00", "100.00"), events.billingInvoice("I-2", "C-1", "50.00"));
        List<Inbound<PaymentTransaction>> payments = Stream.of(
                        events.payment("T-1").on("I-1", "40.00").event(),
                        events.payment("T-2").on("I-2", "50.00").event())
                .map(event -> new Inbound<>(
                        new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, event.key(), new byte[0]), event))
                .toList();
        List<Event<ErpOutcome>> decided = List.of(
                events.posted(DocumentKind.INVOICE, "I-2"),
                events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", NOON),
                events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "LATER", NOON.plusSeconds(1)));
        handle(known, payments, decided);
        List<String> before = history();

        handle(known, payments, decided);

        assertThat(history())
                .isEqualTo(before)
                .containsExactlyInAnyOrder(
                        "T-1 REQUESTED", "T-1 REJECTED", "T-1 PARKED", "T-2 WAITING", "T-2 REQUESTED");
    }

    @Test
    void aRefusalThatIsDeliveredAgainDoesNotOverrideTheRequestOfAPerson() {
        publish(events.connected());
        List<Event<ErpOutcome>> refusal =
                List.of(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", NOON.plusNanos(1)));
        Event<PaymentTransaction> payment =
                events.payment("T-1").on("I-1", "40.00").event();
        handle(
                List.of(events.erpInvoice("I-1", "C-1", "100.00", "100.00")),
                List.of(new Inbound<>(
                        new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, payment.key(), new byte[0]), payment)),
                refusal);
        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);

        outcomes.take(refusal);

        assertThat(stateOf("T-1")).isEqualTo("REQUESTED");
    }

    private void handle(
            List<Event<?>> known, List<Inbound<PaymentTransaction>> payments, List<Event<ErpOutcome>> decided) {
        transactions.executeWithoutResult(transaction -> news.take(known));
        arrivals.take(payments);
        outcomes.take(decided);
    }

    private List<String> history() {
        return jdbc.sql("""
                        SELECT transaction_id || ' ' || state FROM payment_history
                         WHERE tenant = :tenant ORDER BY position
                        """)
                .param("tenant", events.tenant().value())
                .query(String.class)
                .list();
    }
}
