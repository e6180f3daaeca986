package io.tieout.payment.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TieOutIT extends ServiceIT {

    private static final Instant LATER = TestEvents.NOON.plusSeconds(3600);

    @Test
    void anImportedInvoiceTiesOutOnceTheSyncHasReadThePostedPayment() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "120.00", "100.00"));
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=100.00 intacct=100.00 difference=0.00"));

        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> {
            assertThat(row("C-1")).isEqualTo("billing=60.00 intacct=100.00 difference=-40.00");
            assertThat(field("C-1", "inFlight")).isEqualTo("-40.00");
            assertThat(field("C-1", "unexplained")).isEqualTo("0.00");
        });

        publish(events.posted(DocumentKind.PAYMENT, "T-1"));
        eventually(() -> assertThat(causes("C-1")).containsExactly("POSTED_SINCE_LAST_READ -40.00"));
        assertThat(field("C-1", "inFlight")).isEqualTo("-40.00");
        assertThat(field("C-1", "unexplained")).isEqualTo("0.00");

        publish(events.erpInvoice("I-1", "C-1", "120.00", "60.00", Standing.OPEN, LATER));
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=60.00 intacct=60.00 difference=0.00"));
    }

    @Test
    void aBillingInvoiceStartsWithItsTotalEvenIfIntacctWasReadAfterItsPayment() {
        publish(events.connected(), events.posted(DocumentKind.INVOICE, "I-1"));
        eventually(() -> assertThat(ledger("invoices")).isEqualTo(1));
        publish(events.billingCustomer("C-1"));
        eventually(() -> assertThat(ledger("customers")).isEqualTo(1));
        publish(events.payment("T-1").on("I-1", "20.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.POSTED, null, TestEvents.NOON));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("POSTED"));

        publish(events.erpInvoice("I-1", "C-1", "50.00", "30.00"));
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=30.00 intacct=30.00 difference=0.00"));

        publish(events.billingInvoice("I-1", "C-1", "50.00"));
        eventually(() -> assertThat(get(address("/invoices"))
                        .body()
                        .path("invoices")
                        .path(0)
                        .path("billingTotal")
                        .asString(""))
                .isEqualTo("50.00"));
        assertThat(row("C-1")).isEqualTo("billing=30.00 intacct=30.00 difference=0.00");
    }

    @Test
    void anInvoiceThatIntacctDoesNotHaveYetIsACause() {
        publish(events.connected(), events.billingInvoice("I-1", "C-1", "50.00"));
        eventually(() -> assertThat(ledger("invoices")).isEqualTo(1));
        publish(events.payment("T-1").on("I-1", "20.00").event());

        eventually(() -> {
            assertThat(row("C-1")).isEqualTo("billing=30.00 intacct=0.00 difference=30.00");
            assertThat(field("C-1", "unexplained")).isEqualTo("0.00");
            assertThat(causes("C-1")).containsExactly("WAITING -20.00", "INVOICE_WAITING 50.00");
        });
    }

    @Test
    void whatWasPaidByHandInIntacctIsSaidAndARefusedPaymentStaysUntilAPersonDismissesIt() {
        publish(
                events.connected(),
                events.erpInvoice("I-1", "C-1", "100.00", "100.00"),
                events.erpInvoice("I-1", "C-1", "100.00", "70.00", Standing.OPEN, LATER));
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=100.00 intacct=70.00 difference=30.00"));
        publish(events.payment("T-1").on("I-1", "10.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", TestEvents.NOON));

        eventually(() -> {
            assertThat(row("C-1")).isEqualTo("billing=90.00 intacct=70.00 difference=20.00");
            assertThat(causes("C-1")).containsExactly("REJECTED -10.00", "CHANGED_IN_INTACCT 30.00");
            assertThat(field("C-1", "unexplained")).isEqualTo("0.00");
            assertThat(field("C-1", "inFlight")).isEqualTo("0.00");
        });
        dismiss("T-1", "{\"reason\":\"a test\"}");
        assertThat(row("C-1")).isEqualTo("billing=100.00 intacct=70.00 difference=30.00");
        assertThat(tieOut().path("totals").path(0).path("difference").asString())
                .isEqualTo("30.00");
        assertThat(tieOut().path("comparedAt").asString()).endsWith("Z");
    }

    @Test
    void thePaymentThatWasEnteredInIntacctIsNamedUntilItIsReversed() {
        publish(
                events.connected(),
                events.erpInvoice("I-1", "C-1", "100.00", "100.00"),
                events.erpInvoice("I-1", "C-1", "100.00", "70.00", Standing.OPEN, LATER),
                events.erpInvoice("I-2", "C-1", "10.00", "10.00"),
                events.entered("2291", "I-1", "30.00", ErpPayment.State.POSTED),
                events.entered("2292", "I-2", "5.00", ErpPayment.State.POSTED));

        eventually(() ->
                assertThat(entered("C-1")).containsExactly("PAYMENT 2291 CHECK-2291 of I-1 on 2026-03-01: 30.00 USD"));

        publish(events.entered("2291", "I-1", "30.00", ErpPayment.State.REVERSED));
        eventually(() -> assertThat(entered("C-1")).isEmpty());
        assertThat(causes("C-1")).containsExactly("CHANGED_IN_INTACCT 30.00");
    }

    private List<String> entered(String customer) {
        return rowOf(customer)
                .path("causes")
                .valueStream()
                .flatMap(cause -> cause.path("entered").valueStream())
                .map(one -> "%s %s %s of %s on %s: %s %s"
                        .formatted(
                                one.path("kind").asString(),
                                one.path("recordNo").asString(),
                                one.path("documentNo").asString(),
                                one.path("invoiceId").asString(),
                                one.path("date").asString(),
                                one.path("amount").asString(),
                                one.path("currency").asString()))
                .toList();
    }

    @Test
    void whatWasRecordedByHandCountsOnBothSidesAndWhatIsNotWantedOnNeither() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "100.00", "60.00"));
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=60.00 intacct=60.00 difference=0.00"));
        publish(
                events.payment("T-refund")
                        .of(TransactionType.REFUNDED)
                        .on("I-1", "40.00")
                        .event(),
                events.payment("T-test")
                        .of(TransactionType.VOIDED)
                        .on("I-1", "7.00")
                        .event());
        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=107.00 intacct=60.00 difference=47.00"));

        dismiss("T-refund", "{\"reason\":\"entered as a debit memo\",\"recordedByHand\":true}");
        dismiss("T-test", "{\"reason\":\"a test\"}");
        publish(events.erpInvoice("I-1", "C-1", "100.00", "100.00", Standing.OPEN, LATER));

        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=100.00 intacct=100.00 difference=0.00"));
    }

    private void dismiss(String transaction, String body) {
        assertThat(post(address("/payments/" + transaction + "/dismiss"), body).status())
                .isEqualTo(200);
    }

    @Test
    void aReadingWithALowerRevisionChangesNothingWhateverItsTime() {
        publish(
                events.connected(),
                events.record("1", "I-1", "C-1", "100.00", Standing.OPEN, 2),
                events.record("1", "I-1", "C-1", "7.00", Standing.OPEN, 1),
                events.record("2", "I-2", "C-1", "1.00", Standing.OPEN, 1));

        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=101.00 intacct=101.00 difference=0.00"));
    }

    @Test
    void withoutARevisionTheLaterArrivalCountsWhateverItsTime() {
        publish(
                events.connected(),
                events.erpInvoice("I-1", "C-1", "100.00", "100.00", Standing.OPEN, LATER),
                events.erpInvoice("I-1", "C-1", "100.00", "7.00", Standing.OPEN, TestEvents.NOON));

        eventually(() -> assertThat(row("C-1")).isEqualTo("billing=100.00 intacct=7.00 difference=93.00"));
    }

    private List<String> causes(String customer) {
        return rowOf(customer)
                .path("causes")
                .valueStream()
                .map(cause -> cause.path("cause").asString() + " "
                        + cause.path("effect").asString())
                .toList();
    }

    private JsonNode tieOut() {
        return get(address("/tie-out")).body();
    }

    private JsonNode rowOf(String customer) {
        return tieOut().path("rows")
                .valueStream()
                .filter(row -> row.path("customerId").asString().equals(customer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The tie-out does not name customer " + customer));
    }

    private String row(String customer) {
        JsonNode row = rowOf(customer);
        return "billing=%s intacct=%s difference=%s"
                .formatted(
                        row.path("billing").asString(),
                        row.path("intacct").asString(),
                        row.path("difference").asString());
    }

    private String field(String customer, String name) {
        return rowOf(customer).path(name).asString();
    }

    private int ledger(String field) {
        return get(address("/ledger")).body().path(field).asInt();
    }
}
