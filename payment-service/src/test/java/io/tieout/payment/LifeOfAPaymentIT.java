package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.posting.PostingRequested;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LifeOfAPaymentIT extends ServiceIT {

    @Test
    void aPaymentOfAnImportedInvoiceIsRequestedAndPosted() {
        publish(events.connected(), events.erpCustomer("C-1"), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        invoicesAreKnown(1);
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        assertThat(requests("T-1")).singleElement().satisfies(request -> {
            assertThat(request.revision()).isEqualTo(1);
            assertThat(request.receivedAt()).isNotNull();
        });

        publish(events.posted(DocumentKind.PAYMENT, "T-1"));

        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("POSTED"));
        JsonNode shown = payment("T-1");
        assertThat(shown.path("payment").path("recordNo").asString()).isEqualTo("R-T-1");
        assertThat(shown.path("history")
                        .valueStream()
                        .map(line -> line.path("state").asString()))
                .containsExactly("RECEIVED", "REQUESTED", "POSTED");
        assertThat(summary()).isEqualTo("in=1 waiting=0 requested=0 posted=1 rejected=0 parked=0 dismissed=0");
    }

    @Test
    void aPaymentThatComesBeforeItsInvoiceWaitsAndIsReleasedByIt() {
        publish(events.connected(), events.billingCustomer("C-1"));
        customersAreKnown(1);
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("WAITING"));
        assertThat(payment("T-1").path("payment").path("reason").path("cause").asString())
                .contains("I-1");

        publish(events.outcome(DocumentKind.INVOICE, "I-1", OutcomeState.REJECTED, "CLOSED", TestEvents.NOON));
        eventually(() -> assertThat(reasonCode("T-1")).isEqualTo("INVOICE_REFUSED"));
        assertThat(stateOf("T-1")).isEqualTo("WAITING");

        publish(events.posted(DocumentKind.INVOICE, "I-1"));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        assertThat(requests("T-1")).hasSize(1);
    }

    @Test
    void aDuplicateChangesNothingAndAContradictionIsRefused() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        invoicesAreKnown(1);
        Event<PaymentTransaction> other =
                events.payment("T-1").on("I-1", "41.00").event();
        publish(
                events.payment("T-1").on("I-1", "40.00").event(),
                events.payment("T-1").on("I-1", "40.00").event(),
                other,
                other);

        eventually(() ->
                assertThat(summary()).isEqualTo("in=2 waiting=0 requested=1 posted=0 rejected=1 parked=0 dismissed=0"));
        assertThat(requests("T-1")).hasSize(1);
        assertThat(payment("T-1").path("payment").path("amount").path("amount").asString())
                .isEqualTo("40.00");
        assertThat(outcomes("T-1")).isEmpty();
        eventually(() -> assertThat(contradictions()).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED);
            assertThat(outcome.documentId()).isNull();
            assertThat(outcome.eventId()).isEqualTo(other.id());
            Problem problem = Objects.requireNonNull(outcome.problem());
            assertThat(problem.cause()).contains("T-1", "40.00 USD", "41.00 USD", "first stands");
            assertThat(problem.remedy()).contains("T-1 stands", "not to be sent again");
        }));
    }

    @Test
    void aPaymentOfACustomerNobodyNamesIsGivenUpAndDeadLettered() {
        publish(events.connected());
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("WAITING"));

        clock.advance(Duration.ofMinutes(11));

        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REJECTED"));
        eventually(() -> assertThat(outcomes("T-1"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED)));
        try (var letters = new TopicReader(Topic.BILLING_PAYMENT.deadLetterName())) {
            assertThat(letters.records().stream()
                            .filter(letter ->
                                    events.tenant().value().equals(TopicReader.header(letter, "ce_tenantid"))))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(TopicReader.header(letter, "tieout_code")).isEqualTo("UNKNOWN_CUSTOMER");
                        assertThat(TopicReader.header(letter, "tieout_reason")).contains("customer C-1");
                    });
        }

        publish(events.billingCustomer("C-1"), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        invoicesAreKnown(1);
        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        assertThat(requests("T-1"))
                .singleElement()
                .satisfies(request -> assertThat(request.revision()).isEqualTo(2));
    }

    @Test
    void aPersonRetriesOrDismissesWhatWasRefusedAndIsNamed() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        invoicesAreKnown(1);
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        assertThat(post(address("/payments/T-1/dismiss"), "{\"reason\":\"x\"}").status())
                .isEqualTo(409);

        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "CLOSED_PERIOD", TestEvents.NOON));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("PARKED"));
        assertThat(get(address("/payments?state=parked&code=CLOSED_PERIOD"))
                        .body()
                        .path("payments"))
                .hasSize(1);
        assertThat(get(address("/payments?state=posted")).body().path("payments"))
                .isEmpty();

        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        eventually(() -> assertThat(requests("T-1"))
                .extracting(PostingRequested::revision)
                .containsExactly(1, 2));

        publish(events.outcome(
                DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", TestEvents.NOON.plusSeconds(60)));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REJECTED"));
        assertThat(post(address("/payments/T-1/dismiss"), "{}").status()).isEqualTo(400);
        assertThat(post(address("/payments/T-1/dismiss"), "{\"reason\":\"paid by hand\"}")
                        .status())
                .isEqualTo(200);

        JsonNode shown = payment("T-1");
        assertThat(shown.path("payment").path("state").asString()).isEqualTo("DISMISSED");
        assertThat(shown.path("actions")
                        .valueStream()
                        .map(action -> action.path("who").asString() + " "
                                + action.path("action").asString()))
                .containsExactly("anna RETRY", "anna DISMISS");
        eventually(() -> assertThat(outcomes("T-1"))
                .filteredOn(outcome -> outcome.state() == OutcomeState.DISMISSED)
                .hasSize(1));
        assertThat(summary()).isEqualTo("in=1 waiting=0 requested=0 posted=0 rejected=0 parked=0 dismissed=1");
    }

    @Test
    void whatNoMachineDecidesIsParkedOrRejectedWithASentence() {
        publish(
                events.connected(),
                events.erpInvoice("I-1", "C-1", "100.00", "100.00"),
                events.erpInvoice("I-2", "C-2", "100.00", "100.00"),
                events.erpInvoice("I-3", "C-1", "100.00", "0.00", ErpInvoice.Standing.REVERSED, TestEvents.NOON));
        invoicesAreKnown(3);
        publish(
                events.payment("T-refund")
                        .of(TransactionType.REFUNDED)
                        .on("I-1", "40.00")
                        .event(),
                events.payment("T-other").on("I-2", "40.00").event(),
                events.payment("T-gone").on("I-3", "40.00").event());

        eventually(() -> {
            assertThat(reasonCode("T-refund")).isEqualTo("NOT_AUTOMATED");
            assertThat(reasonCode("T-other")).isEqualTo("CUSTOMER_MISMATCH");
            assertThat(reasonCode("T-gone")).isEqualTo("INVOICE_GONE");
        });
        assertThat(summary()).isEqualTo("in=3 waiting=0 requested=0 posted=0 rejected=1 parked=2 dismissed=0");
        assertThat(post(address("/payments/T-gone/retry"), "")
                        .body()
                        .path("detail")
                        .asString())
                .contains("reversed or deleted");
    }

    @Test
    void nobodySeesATenantThatTheirTokenDoesNotName() {
        assertThat(getAs(List.of("somebody-else"), address("/payments/summary")).status())
                .isEqualTo(403);
        assertThat(getAs(List.of(events.tenant().value()), address("/payments/summary"))
                        .status())
                .isEqualTo(200);
        assertThat(get(address("/payments/nothing")).status()).isEqualTo(404);
    }

    private void invoicesAreKnown(int invoices) {
        eventually(
                () -> assertThat(get(address("/ledger")).body().path("invoices").asInt())
                        .isEqualTo(invoices));
    }

    private void customersAreKnown(int customers) {
        eventually(() -> assertThat(
                        get(address("/ledger")).body().path("customers").asInt())
                .isEqualTo(customers));
    }

    private String reasonCode(String transaction) {
        return payment(transaction).path("payment").path("reason").path("code").asString("");
    }

    private List<PostingRequested> requests(String transaction) {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .isNotEmpty());
            return reader.of(events.tenant(), PostingRequested.class).stream()
                    .filter(request -> request.payment().transactionId().value().equals(transaction))
                    .toList();
        }
    }

    private List<ErpOutcome> outcomes(String transaction) {
        try (var reader = new TopicReader(Topic.ERP_OUTCOME)) {
            return reader.of(events.tenant(), ErpOutcome.class).stream()
                    .filter(outcome -> transaction.equals(outcome.documentId())
                            && outcome.eventId() != null
                            && !outcome.eventId().value().equals("asked"))
                    .toList();
        }
    }

    private List<ErpOutcome> contradictions() {
        try (var reader = new TopicReader(Topic.ERP_OUTCOME)) {
            return reader.of(events.tenant(), ErpOutcome.class).stream()
                    .filter(outcome -> outcome.problem() != null
                            && outcome.problem().code().equals("CONTRADICTS_EARLIER"))
                    .toList();
        }
    }

    private String summary() {
        JsonNode counts = get(address("/payments/summary")).body();
        return String.join(
                " ",
                List.of("in", "waiting", "requested", "posted", "rejected", "parked", "dismissed").stream()
                        .map(name -> name + "=" + counts.path(name).asLong(-1))
                        .toList());
    }
}
