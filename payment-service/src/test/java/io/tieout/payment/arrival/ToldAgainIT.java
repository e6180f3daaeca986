package io.tieout.payment.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.posting.PostingRequested;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import io.tieout.testsupport.TopicReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One event, one outcome: also for the same payment under another event id. */
class ToldAgainIT extends ServiceIT {

    @BeforeEach
    void anInvoiceIsThere() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "156.50", "156.50"));
        eventually(
                () -> assertThat(get(address("/ledger")).body().path("invoices").asInt())
                        .isEqualTo(1));
    }

    @Test
    void feesAndPayoutsThatComeLaterEnrichAndEveryEventIsAnsweredOnce() {
        Event<PaymentTransaction> first =
                events.payment("T-1").on("I-1", "156.50").event();
        Event<PaymentTransaction> fee = events.payment("T-1")
                .on("I-1", "156.50")
                .fee("4.84")
                .payout("po_1")
                .event();
        Event<PaymentTransaction> secondLater = events.payment("T-1")
                .on("I-1", "156.50")
                .at(TestEvents.NOON.plusSeconds(1))
                .event();
        Event<PaymentTransaction> otherMoney =
                events.payment("T-1").on("I-1", "150.00").event();
        publish(first);
        publish(fee, secondLater, fee, otherMoney);
        eventually(() -> assertThat(payment("T-1").path("events")).hasSize(4));
        assertThat(stateOf("T-1")).isEqualTo("REQUESTED");

        publish(events.posted(DocumentKind.PAYMENT, "T-1"));
        eventually(() -> {
            assertThat(answersTo(fee)).containsExactly("POSTED T-1 R-T-1");
            assertThat(answersTo(secondLater)).containsExactly("POSTED T-1 R-T-1");
            assertThat(answersTo(otherMoney)).containsExactly("REJECTED null null");
        });

        Event<PaymentTransaction> afterwards =
                events.payment("T-1").on("I-1", "156.50").reference("check 7").event();
        publish(afterwards, afterwards);
        eventually(() -> assertThat(answersTo(afterwards)).containsExactly("POSTED T-1 R-T-1"));
        assertThat(answersTo(first)).isEmpty();

        JsonNode shown = payment("T-1");
        assertThat(shown.path("payment")
                        .path("fees")
                        .path(0)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("4.84");
        assertThat(shown.path("payment").path("gateway").path("payoutId").asString())
                .isEqualTo("po_1");
        assertThat(shown.path("payment").path("reference").asString()).isEqualTo("check 7");
        assertThat(shown.path("payment").path("state").asString()).isEqualTo("POSTED");
        assertThat(shown.path("events")
                        .valueStream()
                        .map(event -> event.path("eventId").asString()))
                .startsWith(first.id().value())
                .containsExactlyInAnyOrder(
                        first.id().value(),
                        fee.id().value(),
                        secondLater.id().value(),
                        otherMoney.id().value(),
                        afterwards.id().value());
        assertThat(requests()).hasSize(1);
        assertThat(get(address("/payments/summary")).body().toString())
                .contains("\"in\":2", "\"posted\":1", "\"rejected\":1");
    }

    @Test
    void whoToldOfAPaymentUnderAnotherIdHearsOfEachDecision() {
        Event<PaymentTransaction> first =
                events.payment("T-1").on("I-2", "5.00").event();
        Event<PaymentTransaction> again =
                events.payment("T-1").on("I-2", "5.00").event();
        publish(first, again);
        eventually(() -> assertThat(payment("T-1").path("events")).hasSize(2));
        assertThat(answersTo(again)).isEmpty();

        publish(events.record("72", "I-2", "C-9", "5.00", Standing.OPEN, 1));

        eventually(() -> {
            assertThat(answersTo(first)).containsExactly("REJECTED T-1 null");
            assertThat(answersTo(again)).containsExactly("REJECTED T-1 null");
        });
        post(address("/payments/T-1/dismiss"), "{\"reason\":\"a test\"}");
        eventually(() -> {
            assertThat(answersTo(first)).containsExactly("REJECTED T-1 null", "DISMISSED T-1 null");
            assertThat(answersTo(again)).containsExactly("REJECTED T-1 null", "DISMISSED T-1 null");
        });
    }

    @Test
    void otherMoneyUnderTheIdOfThePaymentThatStandsIsNoAnswerToIt() {
        Event<PaymentTransaction> first =
                events.payment("T-1").on("I-1", "100.00").event();
        Event<PaymentTransaction> other =
                events.payment("T-1").on("I-1", "99.00").event();
        publish(
                first,
                new Event<>(
                        first.id(),
                        other.source(),
                        other.type(),
                        other.subject(),
                        other.time(),
                        other.tenant(),
                        other.trace(),
                        other.data()));

        eventually(() -> assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.eventId()).isNull();
            assertThat(outcome.documentId()).isNull();
            assertThat(Objects.requireNonNull(outcome.problem()).cause()).contains("100.00 USD", "99.00 USD");
        }));
    }

    private List<String> answersTo(Event<?> event) {
        return outcomes().stream()
                .filter(outcome -> event.id().equals(outcome.eventId()))
                .map(outcome -> outcome.state() + " " + outcome.documentId() + " " + outcome.recordNo())
                .toList();
    }

    private List<ErpOutcome> outcomes() {
        try (var reader = new TopicReader(Topic.ERP_OUTCOME)) {
            return reader.of(events.tenant(), ErpOutcome.class);
        }
    }

    private List<PostingRequested> requests() {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            return reader.of(events.tenant(), PostingRequested.class);
        }
    }
}
