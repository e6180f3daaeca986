package io.tieout.payment.waiting;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingRequested;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents.PaymentBuilder;
import io.tieout.payment.arrival.Arrivals;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A payment waits for another one: whatever becomes of that one, this one is decided again. That its own invoice has come is told to
 * nobody here, so that nothing but the other payment can release it.
 */
class ReleasedByAMovementIT extends ServiceIT {

    private static final int ROUNDS = 15;
    private static final int PAYMENTS = 6;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theCustomerAndOneOfItsInvoicesAreKnown() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
    }

    @Test
    void theArrivalOfTheOtherReleasesIt() {
        waits("T-2", "I-2", "T-1");

        take(events.payment("T-1").on("I-1", "10.00"));

        assertThat(stateOf("T-2")).isEqualTo("REQUESTED");
        requestedOnce("T-1", "T-2");
    }

    @Test
    void everyOutcomeOfTheOtherReleasesItOnce() {
        for (OutcomeState state : OutcomeState.values()) {
            String other = "T-" + state;
            String waiting = "W-" + state;
            take(events.payment(other).on("I-1", "1.00"));
            waits(waiting, "I-" + state, other);
            Event<ErpOutcome> outcome = events.outcome(
                    DocumentKind.PAYMENT, other, state, state == OutcomeState.POSTED ? null : "NO", NOON);

            outcomes.take(List.of(outcome));
            outcomes.take(List.of(outcome));

            assertThat(stateOf(other)).isEqualTo(state.name());
            assertThat(stateOf(waiting)).as(waiting).isEqualTo("REQUESTED");
        }
        requestedOnce("W-POSTED", "W-REJECTED", "W-PARKED", "W-DISMISSED");
    }

    @Test
    void aPersonWhoRetriesOrDismissesTheOtherReleasesIt() {
        take(events.payment("T-1").on("I-1", "1.00"), events.payment("T-3").on("I-1", "1.00"));
        outcomes.take(List.of(
                events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "NO", NOON),
                events.outcome(DocumentKind.PAYMENT, "T-3", OutcomeState.PARKED, "NO", NOON)));
        waits("T-2", "I-2", "T-1");
        waits("T-4", "I-4", "T-3");

        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        assertThat(post(address("/payments/T-3/dismiss"), "{\"reason\":\"a test\"}")
                        .status())
                .isEqualTo(200);

        assertThat(List.of(stateOf("T-2"), stateOf("T-4"))).containsOnly("REQUESTED");
    }

    @Test
    void aCauseThatIsRetriedReleasesWhatWaitsForItsPayments() {
        take(events.payment("T-1").on("I-1", "1.00"));
        outcomes.take(List.of(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "NO", NOON)));
        waits("T-2", "I-2", "T-1");

        assertThat(post(address("/payments/retry"), "{\"code\":\"NO\"}").status())
                .isEqualTo(200);

        assertThat(stateOf("T-2")).isEqualTo("REQUESTED");
    }

    @Test
    void theOtherThatIsGivenUpReleasesIt() {
        take(events.payment("T-1").by("C-nobody").on("I-9", "1.00"));
        waits("T-2", "I-2", "T-1");

        clock.advance(Duration.ofMinutes(11));

        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REJECTED"));
        assertThat(stateOf("T-2")).isEqualTo("REQUESTED");
    }

    @Test
    void whatWaitsForOneThatIsReleasedIsReleasedWithItAndACircleComesToAnEnd() {
        take(events.payment("T-1").on("I-1", "1.00"));
        waits("T-2", "I-2", "T-1");
        waits("T-3", "I-3", "T-2");
        waits("T-4", "I-4", "T-3");
        awaits("T-2", "T-4");

        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1")));

        assertThat(List.of(stateOf("T-2"), stateOf("T-3"), stateOf("T-4"))).containsOnly("REQUESTED");
        assertThat(awaited()).isZero();
        requestedOnce("T-2", "T-3", "T-4");
    }

    @Test
    void whoBeginsToWaitWhileTheOtherIsBeingConcludedIsReleasedToo() throws Exception {
        take(events.payment("T-1").on("I-1", "1.00"));
        waits("T-2", "I-2");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> concluding = transactions.execute(transaction -> {
                jdbc.sql("SELECT 1 FROM payment WHERE tenant = :tenant AND transaction_id = 'T-1' FOR UPDATE")
                        .param("tenant", events.tenant().value())
                        .query()
                        .singleRow();
                awaits("T-2", "T-1");
                Future<?> other =
                        threads.submit(() -> outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1"))));
                eventually(() -> assertThat(blocked()).isEqualTo(1));
                return other;
            });
            concluding.get(30, TimeUnit.SECONDS);
        }

        assertThat(stateOf("T-2")).isEqualTo("REQUESTED");
    }

    @Test
    void whoeverBringsNewsOfTheSamePaymentsInTheSameMomentNeitherWaitsInACircleNorReleasesTwice() throws Exception {
        var random = new Random(11);
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Event<ErpOutcome>> posted = new ArrayList<>();
                List<Event<ErpOutcome>> postedToo = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    // Half of them wait for one that comes before them in the order of keys, half for one that comes
                    // after.
                    String other = (i % 2 == 0 ? "A-" : "Z-") + round + "-" + i;
                    String waiting = "M-" + round + "-" + i;
                    take(events.payment(other).on("I-1", "0.01"));
                    waits(waiting, "I-" + round + "-" + i, other);
                    all.add(waiting);
                    (i < PAYMENTS / 2 ? posted : postedToo).add(events.posted(DocumentKind.PAYMENT, other));
                }
                Collections.shuffle(posted, random);
                Collections.shuffle(postedToo, random);
                atOnce(
                        threads,
                        () -> outcomes.take(posted),
                        () -> outcomes.take(postedToo),
                        () -> learned(events.billingCustomer("C-1")));
            }
        }
        assertThat(get(address("/payments/summary")).body().path("waiting").asInt())
                .isZero();
        requestedOnce(all.toArray(String[]::new));
    }

    /** A payment whose invoice has come without a word, and which waits for another payment. */
    private void waits(String transaction, String invoice, String other) {
        waits(transaction, invoice);
        awaits(transaction, other);
    }

    private void waits(String transaction, String invoice) {
        take(events.payment(transaction).on(invoice, "5.00"));
        assertThat(stateOf(transaction)).isEqualTo("WAITING");
        jdbc.sql("""
                INSERT INTO invoice_record (tenant, record_no, invoice_id, first_invoice_id, customer_id, currency, total,
                                            due, standing, read_at, first_total, first_due)
                VALUES (:tenant, :invoice, :invoice, :invoice, 'C-1', 'USD', 5, 5, 'OPEN', now(), 5, 5)
                """)
                .param("tenant", events.tenant().value())
                .param("invoice", invoice)
                .update();
    }

    private void awaits(String transaction, String other) {
        jdbc.sql("""
                INSERT INTO awaited (tenant, kind, document_id, transaction_id)
                VALUES (:tenant, 'PAYMENT', :other, :transaction)
                """)
                .param("tenant", events.tenant().value())
                .param("other", other)
                .param("transaction", transaction)
                .update();
    }

    private long blocked() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE OF payment%'
                        """).query(Long.class).single();
    }

    private long awaited() {
        return jdbc.sql("SELECT count(*) FROM awaited WHERE tenant = :tenant")
                .param("tenant", events.tenant().value())
                .query(Long.class)
                .single();
    }

    private void requestedOnce(String... transactions) {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .extracting(request -> request.payment().transactionId() + " " + request.revision())
                    .doesNotHaveDuplicates()
                    .contains(
                            Arrays.stream(transactions).map(each -> each + " 1").toArray(String[]::new)));
        }
    }

    private void take(PaymentBuilder... payments) {
        arrivals.take(
                Arrays.stream(payments).map(payment -> inbound(payment.event())).toList());
    }

    private void learned(Event<?>... read) {
        transactions.executeWithoutResult(transaction -> news.take(Arrays.asList(read)));
    }

    private static void atOnce(ExecutorService threads, Runnable... works) throws Exception {
        var barrier = new CyclicBarrier(works.length);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Runnable work : works) {
            tasks.add(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                work.run();
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(tasks)) {
            assertThat(done.get()).isTrue();
        }
    }

    private static Inbound<PaymentTransaction> inbound(Event<PaymentTransaction> event) {
        return new Inbound<>(new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, event.key(), new byte[0]), event);
    }
}
