package io.tieout.payment;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingRequested;
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
import org.springframework.transaction.support.TransactionTemplate;

/** A payment is taken back, in every order of events. */
class ReversalIT extends ServiceIT {

    private static final int ROUNDS = 40;
    private static final int PAYMENTS = 6;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void theInvoiceIsInIntacct() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
    }

    @Test
    void aReversalThatComesBeforeItsPaymentWaitsUntilThatIsPosted() {
        take(reversal("V-1", "T-1"));
        assertThat(reason("V-1")).isEqualTo("WAITING TAKES_BACK_UNKNOWN");

        take(received("T-1"));
        assertThat(reason("V-1")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");
        assertThat(stateOf("T-1")).isEqualTo("REQUESTED");

        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1")));
        assertThat(stateOf("V-1")).isEqualTo("REQUESTED");
        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "V-1")));
        assertThat(stateOf("V-1")).isEqualTo("POSTED");
        requestedOnce("T-1", "V-1");
        assertThat(difference()).isEqualTo("100.00 100.00");
    }

    @Test
    void bothInOneBatchInEitherOrder() {
        take(received("T-1"), reversal("V-1", "T-1"));
        take(reversal("V-2", "T-2"), received("T-2"));

        assertThat(reason("V-1")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");
        assertThat(reason("V-2")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");
        outcomes.take(List.of(
                events.posted(DocumentKind.PAYMENT, "T-1"),
                events.outcome(DocumentKind.PAYMENT, "T-2", OutcomeState.REJECTED, "NO", NOON)));
        assertThat(stateOf("V-1")).isEqualTo("REQUESTED");
        assertThat(reason("V-2")).isEqualTo("DISMISSED NOTHING_TO_TAKE_BACK");
    }

    @Test
    void ofTwoReversalsTheSecondIsRefusedAndNamesTheFirst() {
        take(received("T-1"), reversal("V-2", "T-1"), reversal("V-1", "T-1"));
        take(reversal("V-3", "T-1"));

        assertThat(reason("V-2")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");
        assertThat(reason("V-1")).isEqualTo("REJECTED TAKEN_BACK_BEFORE");
        assertThat(reason("V-3")).isEqualTo("REJECTED TAKEN_BACK_BEFORE");
        assertThat(payment("V-3").path("payment").path("reason").path("cause").asString())
                .contains("V-3", "T-1", "V-2");
        assertThat(payment("V-3").path("payment").path("originalTransactionId").asString())
                .isEqualTo("T-1");
    }

    @Test
    void twoThatWaitedForOnePaymentAreNotBothRequested() {
        take(reversal("V-2", "T-1"));
        take(reversal("V-1", "T-1"));
        take(received("T-1"));
        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1")));

        assertThat(List.of(stateOf("V-1"), stateOf("V-2"))).containsExactly("REJECTED", "REQUESTED");
    }

    @Test
    void parkedWithItsPaymentItIsDecidedWhenThatIs() {
        take(received("T-1"));
        outcomes.take(List.of(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "NO", NOON)));
        take(reversal("V-1", "T-1"));
        assertThat(reason("V-1")).isEqualTo("PARKED WAITS_FOR_WHAT_IT_TAKES_BACK");

        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        assertThat(reason("V-1")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");

        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1")));
        assertThat(stateOf("V-1")).isEqualTo("REQUESTED");
    }

    @Test
    void aPersonWhoDismissesAWaitingPaymentLeavesNothingToTakeBack() {
        take(received("T-1").on("I-unknown", "3.00"), reversal("V-1", "T-1").on("I-unknown", "3.00"));
        assertThat(reason("V-1")).isEqualTo("WAITING WAITS_FOR_WHAT_IT_TAKES_BACK");

        assertThat(post(address("/payments/T-1/dismiss"), "{\"reason\":\"x\"}").status())
                .isEqualTo(200);

        assertThat(reason("V-1")).isEqualTo("DISMISSED NOTHING_TO_TAKE_BACK");
    }

    @Test
    void whatWasTakenBackBeforeItWasPostedCountsOnNeitherSideAndIsTakenBackWhenItIsPostedAfterAll() {
        take(received("T-1"));
        outcomes.take(List.of(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", NOON)));
        assertThat(difference()).isEqualTo("90.00 100.00");
        take(reversal("V-1", "T-1"));
        assertThat(difference()).isEqualTo("100.00 100.00");
        assertThat(reason("V-1")).isEqualTo("DISMISSED NOTHING_TO_TAKE_BACK");

        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "T-1")));
        assertThat(stateOf("V-1")).isEqualTo("REQUESTED");
        outcomes.take(List.of(events.posted(DocumentKind.PAYMENT, "V-1")));
        assertThat(difference()).isEqualTo("100.00 100.00");
        requestedOnce("T-1", "V-1");
        take(received("T-2"));
        assertThat(stateOf("T-2")).isEqualTo("REQUESTED");
    }

    @Test
    void anotherAmountIsRefusedWithBothFigures() {
        take(
                received("T-1"),
                events.payment("V-1").of(TransactionType.VOIDED, "T-1").on("I-1", "4.00"));

        assertThat(payment("V-1").path("payment").path("reason").path("cause").asString())
                .contains("10.00 USD", "4.00 USD");
        assertThat(stateOf("V-1")).isEqualTo("REJECTED");
    }

    @Test
    void aReversalOfWhatIsNotOursIsParkedWhenItsTimeIsOver() {
        take(reversal("V-1", "T-unknown"));

        clock.advance(Duration.ofMinutes(11));

        eventually(() -> assertThat(reason("V-1")).isEqualTo("PARKED TAKES_BACK_UNKNOWN"));
    }

    @Test
    void noReversalIsLeftBehindWhateverComesInTheSameMoment() throws Exception {
        var random = new Random(7);
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                String customer = "C-" + round;
                List<Inbound<PaymentTransaction>> payments = new ArrayList<>();
                List<Inbound<PaymentTransaction>> reversals = new ArrayList<>();
                List<Event<?>> read = new ArrayList<>();
                List<Event<ErpOutcome>> posted = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    String id = round + "-" + i;
                    payments.add(
                            inbound(received("T-" + id, customer, "I-" + id).event()));
                    reversals.add(inbound(received("V-" + id, customer, "I-" + id)
                            .of(TransactionType.FAILED_LATE, "T-" + id)
                            .event()));
                    read.add(events.erpInvoice("I-" + id, customer, "10.00", "10.00"));
                    posted.add(events.posted(DocumentKind.PAYMENT, "T-" + id));
                    all.add("V-" + id);
                }
                Collections.shuffle(payments, random);
                Collections.shuffle(reversals, random);
                Collections.shuffle(posted, random);
                atOnce(
                        threads,
                        () -> arrivals.take(payments),
                        () -> arrivals.take(reversals),
                        () -> transactions.executeWithoutResult(transaction -> news.take(read)));
                assertThat(get(address("/payments?code=TAKES_BACK_UNKNOWN"))
                                .body()
                                .path("payments"))
                        .isEmpty();
                List<Inbound<PaymentTransaction>> second = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    String id = round + "-" + i;
                    second.add(inbound(received("W-" + id, customer, "I-" + id)
                            .of(TransactionType.VOIDED, "T-" + id)
                            .event()));
                }
                Collections.shuffle(second, random);
                atOnce(
                        threads,
                        () -> outcomes.take(posted),
                        () -> arrivals.take(second),
                        () -> arrivals.take(reversals),
                        () -> outcomes.take(List.of(events.posted(DocumentKind.CUSTOMER, customer))));
            }
        }
        assertThat(get(address("/payments/summary")).body().path("waiting").asInt())
                .isZero();
        assertThat(get(address("/payments/summary")).body().path("requested").asInt())
                .isEqualTo(ROUNDS * PAYMENTS);
        assertThat(get(address("/payments/summary")).body().path("rejected").asInt())
                .isEqualTo(ROUNDS * PAYMENTS);
        requestedOnce(all.toArray(String[]::new));
    }

    @Test
    void noReversalMissesTheOutcomeOfItsPayment() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Inbound<PaymentTransaction>> reversals = new ArrayList<>();
                List<Event<ErpOutcome>> posted = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    String id = round + "-" + i;
                    take(received("T-" + id));
                    reversals.add(inbound(reversal("V-" + id, "T-" + id).event()));
                    posted.add(events.posted(DocumentKind.PAYMENT, "T-" + id));
                }
                atOnce(threads, () -> outcomes.take(posted), () -> arrivals.take(reversals));
            }
        }
        assertThat(get(address("/payments/summary")).body().path("waiting").asInt())
                .isZero();
    }

    private void requestedOnce(String... transactions) {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .extracting(request -> request.payment().transactionId().value())
                    .doesNotHaveDuplicates()
                    .contains(transactions));
        }
    }

    private String difference() {
        var row = get(address("/tie-out")).body().path("rows").path(0);
        return row.path("billing").asString() + " " + row.path("intacct").asString();
    }

    private String reason(String transaction) {
        var shown = payment(transaction).path("payment");
        return shown.path("state").asString() + " "
                + shown.path("reason").path("code").asString("");
    }

    private PaymentBuilder received(String transaction) {
        return events.payment(transaction).on("I-1", "10.00");
    }

    private PaymentBuilder received(String transaction, String customer, String invoice) {
        return events.payment(transaction).by(customer).on(invoice, "10.00");
    }

    private PaymentBuilder reversal(String transaction, String original) {
        return events.payment(transaction).of(TransactionType.VOIDED, original).on("I-1", "10.00");
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
        return new Inbound<>(new ConsumerRecord<>("billing.payment.v1", 0, 0, event.key(), new byte[0]), event);
    }
}
