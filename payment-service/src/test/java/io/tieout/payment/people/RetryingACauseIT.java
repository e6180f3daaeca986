package io.tieout.payment.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingRequested;
import io.tieout.model.posting.PostingWithdrawn;
import io.tieout.payment.PaymentProperties;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import io.tieout.payment.arrival.Arrivals;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.Retrying;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.web.Retried;
import io.tieout.testsupport.TopicReader;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class RetryingACauseIT extends ServiceIT {

    private static final List<String> PARKED = List.of("T-1", "T-2", "T-3", "T-4", "T-5");

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private RefusedPayments refused;

    @Autowired
    private Retrying retrying;

    @Autowired
    private PaymentBook book;

    @Autowired
    private WaitingPayments waiting;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PaymentProperties properties;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void fivePaymentsAreParkedForAClosedPeriodAndOneForSomethingElse() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "900.00", "900.00"), events.erpInvoice("I-2", "C-1", "9.00", "9.00"));
        PARKED.forEach(this::arrived);
        arrived("T-other");
        PARKED.forEach(payment -> parked(payment, "CLOSED_PERIOD", 0));
        parked("T-other", "OTHER", 0);
    }

    @Test
    void allOfACauseAreRetriedAndWhatCannotGoOnIsLeftWithAReason() {
        arrivals.take(List.of(inbound(events.payment("T-gone").on("I-2", "9.00").event())));
        parked("T-gone", "CLOSED_PERIOD", 0);
        learned(events.erpInvoice("I-2", "C-1", "9.00", "0.00", Standing.REVERSED, TestEvents.NOON.plusSeconds(9)));

        Answer answer = post(address("/payments/retry"), "{\"code\":\"closed_period\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("retried").asInt()).isEqualTo(5);
        assertThat(answer.body().path("left").asInt()).isEqualTo(1);
        assertThat(answer.body().path("reasons").path(0).asString()).contains("T-gone", "reversed or deleted");
        assertThat(PARKED).allSatisfy(payment -> assertThat(stateOf(payment)).isEqualTo("REQUESTED"));
        assertThat(stateOf("T-gone")).isEqualTo("PARKED");
        assertThat(stateOf("T-other")).isEqualTo("PARKED");
        assertThat(actions("T-gone")).isEmpty();
        assertThat(actions("T-1")).containsExactly("anna RETRY CLOSED_PERIOD 2");
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .filteredOn(request -> request.revision() == 2)
                    .extracting(request -> request.payment().transactionId().value())
                    .containsExactlyElementsOf(PARKED));
        }
        assertThat(post(address("/payments/retry"), "{\"code\":\"CLOSED_PERIOD\"}")
                        .body()
                        .path("retried")
                        .asInt())
                .isZero();
    }

    @Test
    void whatComesBackWithTheSameCauseMeanwhileIsNotRetriedTwice() {
        var refusedAgainAtOnce = new TransactionTemplate(transactionManager) {
            private int seconds;

            @Override
            public <T> T execute(TransactionCallback<T> work) {
                T done = super.execute(work);
                seconds++;
                PARKED.forEach(payment -> parked(payment, "CLOSED_PERIOD", seconds));
                return done;
            }
        };

        Retried retried = new RetryingACause(
                        refused, book, retrying, waiting, audit, properties, refusedAgainAtOnce, clock)
                .retry(events.tenant(), "CLOSED_PERIOD", "anna", 2);

        assertThat(retried).isEqualTo(new Retried(5, 0, List.of()));
        assertThat(PARKED).allSatisfy(payment -> {
            assertThat(stateOf(payment)).isEqualTo("PARKED");
            assertThat(actions(payment)).containsExactly("anna RETRY CLOSED_PERIOD 2");
        });
    }

    @Test
    void whatIsRefusedIsShownByCauseUntilTheLastOfItGoesOn() {
        JsonNode causes = get(address("/exceptions")).body();

        assertThat(causes).hasSize(2);
        JsonNode closed = causes.get(0);
        assertThat(closed.path("code").asString()).isEqualTo("CLOSED_PERIOD");
        assertThat(closed.path("kind").asString()).isEqualTo("PAYMENT");
        assertThat(closed.path("mendedBy").asString()).isEqualTo("INTACCT");
        assertThat(closed.path("where").asString()).isNotBlank();
        assertThat(closed.path("documents").asLong()).isEqualTo(5);
        assertThat(closed.path("money")).hasSize(1);
        assertThat(closed.path("money").get(0).toString()).isEqualTo("{\"amount\":\"5.00\",\"currency\":\"USD\"}");
        assertThat(closed.path("oldest").path("id").asString()).isEqualTo("T-1");
        assertThat(causes.get(1).path("code").asString()).isEqualTo("OTHER");
        assertThat(causes.get(1).has("mendedBy"))
                .as("a code of another version")
                .isFalse();

        post(address("/payments/retry"), "{\"code\":\"CLOSED_PERIOD\"}");

        assertThat(get(address("/exceptions")).body()).hasSize(1);
    }

    @Test
    void aSumMayBeLargerThanAnyAmount() {
        String most = "99999999999999.99";
        learned(events.erpInvoice("I-3", "C-1", most, most), events.erpInvoice("I-4", "C-1", most, most));
        arrivals.take(List.of(
                inbound(events.payment("T-most").on("I-3", most).event()),
                inbound(events.payment("T-more").on("I-4", most).event())));
        parked("T-most", "TOO_MUCH", 0);
        parked("T-more", "TOO_MUCH", 0);

        assertThat(get(address("/exceptions")).body())
                .anySatisfy(cause -> assertThat(
                                cause.path("money").get(0).path("amount").asString())
                        .isEqualTo("199999999999999.98"));
    }

    @Test
    void allOfACauseAreDismissedForAReasonAndNobodyElses() {
        Answer without = post(address("/payments/dismiss"), "{\"code\":\"CLOSED_PERIOD\"}");
        assertThat(without.status()).isEqualTo(400);

        Answer answer = post(
                address("/payments/dismiss"),
                "{\"code\":\"closed_period\",\"reason\":\"entered in March\",\"recordedByHand\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("dismissed").asInt()).isEqualTo(5);
        assertThat(PARKED).allSatisfy(payment -> {
            assertThat(stateOf(payment)).isEqualTo("DISMISSED");
            assertThat(actions(payment)).containsExactly("anna DISMISS entered in March 1");
        });
        assertThat(stateOf("T-other")).isEqualTo("PARKED");
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingWithdrawn.class))
                    .extracting(withdrawn -> withdrawn.transactionId().value(), PostingWithdrawn::reason)
                    .containsExactlyElementsOf(PARKED.stream()
                            .map(payment -> tuple(payment, "Dismissed by anna: entered in March"))
                            .toList()));
        }
        assertThat(post(address("/payments/dismiss"), "{\"code\":\"CLOSED_PERIOD\",\"reason\":\"again\"}")
                        .body()
                        .path("dismissed")
                        .asInt())
                .isZero();
    }

    @Test
    void aRetryOfNoCauseIsRefusedWithASentence() {
        Answer answer = post(address("/payments/retry"), "{\"code\":\" \"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).contains("\"code\" is missing");
    }

    private void arrived(String transaction) {
        arrivals.take(
                List.of(inbound(events.payment(transaction).on("I-1", "1.00").event())));
    }

    private void parked(String transaction, String code, int secondsLater) {
        outcomes.take(List.of(events.outcome(
                DocumentKind.PAYMENT,
                transaction,
                OutcomeState.PARKED,
                code,
                TestEvents.NOON.plusSeconds(secondsLater))));
    }

    private void learned(Event<?>... read) {
        transactions.executeWithoutResult(transaction -> news.take(Arrays.asList(read)));
    }

    private List<String> actions(String transaction) {
        return payment(transaction)
                .path("actions")
                .valueStream()
                .map(RetryingACauseIT::sentence)
                .toList();
    }

    private static String sentence(JsonNode action) {
        return "%s %s %s %s"
                .formatted(
                        action.path("who").asString(),
                        action.path("action").asString(),
                        action.path("reason").asString(),
                        action.path("revision").asInt());
    }

    private static Inbound<PaymentTransaction> inbound(Event<PaymentTransaction> event) {
        return new Inbound<>(new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, event.key(), new byte[0]), event);
    }
}
