package io.tieout.payment;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.arrival.Arrivals;
import io.tieout.payment.book.PaymentCounts;
import io.tieout.payment.book.PaymentCounts.Summary;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.retention.Housekeeping;
import io.tieout.starter.retention.Retained;
import io.tieout.testsupport.RetentionPage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is deleted of payments, and what comes again after that. */
class RetentionIT extends ServiceIT {

    private static final AtomicInteger OFFSET = new AtomicInteger();

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private List<Retained> tables;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private PaymentCounts counts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aTenantWithAnOpenInvoice() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "900.00", "900.00"));
    }

    @Test
    void thePageSaysWhatIsKept() {
        assertThat(tables.stream().map(table -> RetentionPage.row(table.table(), table.property(), table.kept())))
                .containsExactlyInAnyOrderElementsOf(RetentionPage.rowsOf("all", "payment"));
    }

    @Test
    void howAPaymentCameToItsEndIsForgottenAndThePaymentIsNot() {
        arrived(events.payment("T-old").on("I-1", "10.00").event());
        arrived(events.payment("T-parked").on("I-1", "10.00").event());
        arrived(events.payment("T-waits").on("I-2", "10.00").event());
        outcomes.take(List.of(
                events.outcome(DocumentKind.PAYMENT, "T-old", OutcomeState.POSTED, null, NOON),
                events.outcome(DocumentKind.PAYMENT, "T-parked", OutcomeState.PARKED, "NO", NOON)));
        aged(401);
        arrived(events.payment("T-young").on("I-1", "10.00").event());
        outcomes.take(List.of(events.outcome(DocumentKind.PAYMENT, "T-young", OutcomeState.POSTED, null, NOON)));
        Summary before = counts.of(events.tenant());

        sweep();

        assertThat(texts("SELECT DISTINCT transaction_id FROM payment_history WHERE tenant = :tenant"))
                .containsExactlyInAnyOrder("T-parked", "T-waits", "T-young");
        assertThat(stateOf("T-old")).isEqualTo("POSTED");
        assertThat(payment("T-old").path("payment").path("allocations")).hasSize(1);
        assertThat(counts.of(events.tenant())).isEqualTo(before);
        arrived(events.payment("T-old").on("I-1", "10.00").event());
        assertThat(counts.of(events.tenant())).isEqualTo(before);
    }

    /** What the inbox recognised is recognised by the payment itself, down to the microseconds that the database keeps. */
    @Test
    void outcomesThatComeAgainWhenTheInboxHasForgottenThemChangeNothing() {
        arrived(events.payment("T-1").on("I-1", "10.00").event());
        arrived(events.payment("T-2").on("I-1", "10.00").event());
        arrived(events.payment("T-3").on("I-1", "10.00").event());
        List<Event<ErpOutcome>> decided = List.of(
                events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", NOON.plusNanos(1)),
                events.outcome(DocumentKind.PAYMENT, "T-2", OutcomeState.POSTED, null, NOON.plusNanos(1)),
                events.outcome(DocumentKind.PAYMENT, "T-3", OutcomeState.PARKED, "NO", NOON.plusNanos(1)),
                events.outcome(DocumentKind.PAYMENT, "T-3", OutcomeState.REJECTED, "NO", NOON.plusNanos(2001)));
        outcomes.take(decided);
        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        aged(61);
        sweep();
        assertThat(texts("SELECT event_id FROM inbox WHERE tenant = :tenant")).isEmpty();
        long lines = lines();

        outcomes.take(decided);

        assertThat(stateOf("T-1")).isEqualTo("REQUESTED");
        assertThat(stateOf("T-2")).isEqualTo("POSTED");
        assertThat(stateOf("T-3")).isEqualTo("REJECTED");
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void whatBillingSaidFirstOfAnInvoiceIsNeverTakenForItsLastWord() {
        var first = events.billingInvoice("I-7", "C-1", "70.00");
        var last = events.billingInvoice("I-7", "C-1", "77.00");
        learned(first);
        learned(last);
        aged(1000);
        sweep();

        learned(first);

        assertThat(texts("SELECT total::text FROM invoice_issued WHERE tenant = :tenant AND invoice_id = 'I-7'"))
                .containsExactly("77.00");
    }

    @Test
    void refusedRecordsThatAreForgottenStayCountedAndTheirMoneyUnknown() {
        arrived(events.payment("T-1").on("I-1", "10.00").event());
        var contradicting = inbound(events.payment("T-1").on("I-1", "11.00").event());
        arrivals.take(List.of(contradicting));
        refuse("NOT_UNDERSTOOD");
        refuse("NOT_UNDERSTOOD");
        Summary before = counts.of(events.tenant());
        assertThat(before.in()).isEqualTo(4);
        assertThat(before.rejected()).isEqualTo(3);
        assertThat(atTheDoor()).isEqualTo(2);
        aged(91);

        sweep();

        assertThat(texts("SELECT code FROM refused_record WHERE tenant = :tenant"))
                .isEmpty();
        assertThat(counts.of(events.tenant())).isEqualTo(before);
        assertThat(atTheDoor()).isEqualTo(2);
        arrivals.take(List.of(contradicting)); // recognised by what is kept of the payment
        assertThat(counts.of(events.tenant())).isEqualTo(before);
        refuse("NOT_UNDERSTOOD");
        assertThat(atTheDoor()).isEqualTo(3);
    }

    private long atTheDoor() {
        return get(address("/tie-out")).body().path("refusedAtTheDoor").asLong();
    }

    private void refuse(String code) {
        jdbc.sql("""
                INSERT INTO refused_record (topic, partition, "offset", tenant, code, reason, body_bytes, refused_at)
                VALUES ('billing.payment.v1', 98, :offset, :tenant, :code, 'no event', 1, now())
                """)
                .param("offset", OFFSET.incrementAndGet())
                .param("tenant", events.tenant().value())
                .param("code", code)
                .update();
    }

    /** As if everything of the tenant had happened so many days earlier. */
    private void aged(int days) {
        for (String column : List.of(
                "payment_history.at.tenant",
                "payment.changed_at.tenant",
                "inbox.seen_at.tenant",
                "refused_record.refused_at.tenant")) {
            String[] part = column.split("\\.", -1);
            jdbc.sql("UPDATE %1$s SET %2$s = %2$s - make_interval(days => :days) WHERE %3$s = :tenant"
                            .formatted(part[0], part[1], part[2]))
                    .param("days", days)
                    .param("tenant", events.tenant().value())
                    .update();
        }
    }

    private void sweep() {
        while (housekeeping.runOnce()) {
            Thread.onSpinWait();
        }
    }

    private void arrived(Event<PaymentTransaction> event) {
        arrivals.take(List.of(inbound(event)));
    }

    private void learned(Event<?> read) {
        transactions.executeWithoutResult(transaction -> news.take(List.of(read)));
    }

    private long lines() {
        return jdbc.sql("SELECT count(*) FROM payment_history WHERE tenant = :tenant")
                .param("tenant", events.tenant().value())
                .query(Long.class)
                .single();
    }

    private List<String> texts(String query) {
        return jdbc.sql(query)
                .param("tenant", events.tenant().value())
                .query(String.class)
                .list();
    }

    /** In a partition that Kafka does not have, so that no record of another test stands in its place. */
    private static Inbound<PaymentTransaction> inbound(Event<PaymentTransaction> event) {
        return new Inbound<>(
                new ConsumerRecord<>(
                        Topic.Name.BILLING_PAYMENT, 97, OFFSET.incrementAndGet(), event.key(), new byte[0]),
                event);
    }
}
