package io.tieout.payment.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.event.Event;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.sync.RecordUnread;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each part of a difference by its right cause, to the cent. */
class TieOutCausesIT extends ServiceIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anInvoiceThatBillingSendsAgainDoesNotMoveAndTheChangeIsACauseOfItsOwn() {
        Event<?> first = events.billingInvoice("I-1", "C-1", "120.00");
        publish(events.connected(), first);
        publish(events.invoiceOutcome("I-1", "C-1", first, OutcomeState.POSTED, null));
        publish(events.erpInvoice("I-1", "C-1", "120.00", "120.00"));
        becomes("C-1", "120.00 120.00 0.00", Map.of());

        Event<?> second = events.billingInvoice("I-1", "C-1", "132.00");
        publish(second, events.invoiceOutcome("I-1", "C-1", second, OutcomeState.PARKED, "CHANGED"));
        becomes("C-1", "132.00 120.00 12.00", Map.of("INVOICE_CHANGED_IN_BILLING", "12.00"));

        publish(events.payment("T-1").on("I-1", "132.00").event());
        becomes("T-1", "REQUESTED");
        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "MORE_THAN_DUE", TestEvents.NOON));
        becomes("T-1", "PARKED");
        Event<?> third = events.billingInvoice("I-1", "C-2", "120.00");
        publish(third, events.invoiceOutcome("I-1", "C-2", third, OutcomeState.REJECTED, "CHANGED"));

        eventually(() -> assertThat(
                        get(address("/ledger")).body().path("customers").asInt())
                .isEqualTo(2));
        becomes("C-1", "0.00 120.00 -120.00", Map.of("PARKED", "-132.00", "INVOICE_CHANGED_IN_BILLING", "12.00"));
        assertThat(customers()).doesNotContain("C-2");
        assertThat(lines("I-1")).containsExactly("C-1 billing=132.00 intacct=120.00 OPEN R-I-1");
        publish(first);
        publish(events.payment("T-2").on("I-1", "1.00").event());
        becomes("T-2", "REQUESTED");
        becomes(
                "C-1",
                "-1.00 120.00 -121.00",
                Map.of("PARKED", "-132.00", "REQUESTED", "-1.00", "INVOICE_CHANGED_IN_BILLING", "12.00"));
    }

    @Test
    void twoRecordsWithOneNumberAreBothShownAndPaymentsForItAreParkedUntilOneGoes() {
        publish(
                events.connected(),
                events.record("71", "I-1", "C-1", "100.00", Standing.OPEN, 1),
                events.record("72", "I-1", "C-2", "60.00", Standing.OPEN, 1),
                events.record("73", "I-2", "C-1", "7.00", Standing.OPEN, 1));
        becomes("C-1", "107.00 107.00 0.00", Map.of());
        becomes("C-2", "60.00 60.00 0.00", Map.of());
        assertThat(lines("I-1"))
                .containsExactly("C-1 billing= intacct=100.00 OPEN 71", "C-2 billing= intacct=60.00 OPEN 72");

        publish(events.payment("T-1").on("I-1", "40.00").event());
        becomes("T-1", "PARKED");
        JsonNode reason = payment("T-1").path("payment").path("reason");
        assertThat(reason.path("code").asString()).isEqualTo("AMBIGUOUS_INVOICE");
        assertThat(reason.path("cause").asString()).contains("record 71 of customer C-1", "record 72 of customer C-2");
        becomes("C-1", "67.00 107.00 -40.00", Map.of("PARKED", "-40.00"));
        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(409);

        publish(events.record("72", "I-1-RENUMBERED", "C-2", "60.00", Standing.OPEN, 2));
        eventually(() -> assertThat(lines("I-1")).hasSize(1));
        becomes("T-1", "REQUESTED");
        becomes("C-1", "67.00 107.00 -40.00", Map.of("REQUESTED", "-40.00"));
        becomes("C-2", "60.00 60.00 0.00", Map.of());
    }

    @Test
    void twoRecordsOfOneCustomerCountBothAndTheDeletedOneIsNoDuplicateAnyMore() {
        publish(
                events.connected(),
                events.record("71", "I-1", "C-1", "100.00", Standing.OPEN, 1),
                events.record("72", "I-1", "C-1", "60.00", Standing.OPEN, 1));
        becomes("C-1", "160.00 160.00 0.00", Map.of());

        publish(events.record("72", "I-1", "C-1", "60.00", Standing.DELETED, 2));
        becomes("C-1", "100.00 100.00 0.00", Map.of());
        publish(events.payment("T-1").on("I-1", "40.00").event());
        becomes("T-1", "REQUESTED");
    }

    @Test
    void anInvoiceThatIsRecreatedUnderItsNumberIsNotOwedTwice() {
        publish(
                events.connected(),
                events.record("71", "I-1", "C-1", "100.00", Standing.OPEN, 1),
                events.record("72", "I-1", "C-1", "100.00", Standing.OPEN, 1),
                events.record("71", "I-1", "C-1", "100.00", Standing.DELETED, 2));
        becomes("C-1", "100.00 100.00 0.00", Map.of());
        publish(events.payment("T-1").on("I-1", "40.00").event());
        becomes("T-1", "REQUESTED");
    }

    @Test
    void aPostedInvoiceThatIsRenumberedInIntacctStaysTheSameInvoice() {
        publish(
                events.connected(),
                events.billingInvoice("I-1", "C-1", "100.00"),
                events.record("71", "I-1", "C-1", "100.00", Standing.OPEN, 1));
        becomes("C-1", "100.00 100.00 0.00", Map.of());

        publish(events.record("71", "I-1-NEW", "C-1", "100.00", Standing.OPEN, 2));
        eventually(() -> assertThat(lines("I-1-NEW")).hasSize(1));
        becomes("C-1", "100.00 100.00 0.00", Map.of());
        publish(events.payment("T-1").on("I-1", "40.00").event());
        becomes("T-1", "PARKED");
        assertThat(payment("T-1").path("payment").path("reason").path("cause").asString())
                .contains("I-1-NEW");

        publish(events.record("71", "I-1", "C-1", "100.00", Standing.OPEN, 3));
        eventually(() -> assertThat(lines("I-1-NEW")).isEmpty());
        becomes("C-1", "60.00 100.00 -40.00", Map.of("REQUESTED", "-40.00"));
    }

    @Test
    void whatIsDeletedOrReversedInIntacctIsSaidAndTheParkedMoneyStaysInBillingsSide() {
        publish(
                events.connected(),
                events.record("71", "I-1", "C-1", "156.50", Standing.OPEN, 1),
                events.record("72", "I-2", "C-1", "268.61", Standing.OPEN, 1),
                events.record("73", "I-3", "C-2", "9.00", Standing.OPEN, 1));
        becomes("C-1", "425.11 425.11 0.00", Map.of());
        publish(
                events.record("71", "I-1", "C-1", "156.50", Standing.DELETED, 2),
                events.record("73", "I-3", "C-2", "9.00", Standing.REVERSED, 2));
        becomes("C-1", "425.11 268.61 156.50", Map.of("DELETED_IN_INTACCT", "156.50"));
        becomes("C-2", "9.00 0.00 9.00", Map.of("REVERSED_IN_INTACCT", "9.00"));

        publish(events.payment("T-1").on("I-1", "156.50").event());
        becomes("T-1", "PARKED");
        assertThat(payment("T-1").path("payment").path("reason").path("code").asString())
                .isEqualTo("INVOICE_GONE");
        becomes("C-1", "268.61 268.61 0.00", Map.of("PARKED", "-156.50", "DELETED_IN_INTACCT", "156.50"));
    }

    @Test
    void refusedAndParkedInvoicesAreNotInFlight() {
        Event<?> refused = events.billingInvoice("I-1", "C-1", "10.00");
        Event<?> parked = events.billingInvoice("I-2", "C-1", "20.00");
        Event<?> posted = events.billingInvoice("I-3", "C-1", "40.00");
        Event<?> dismissed = events.billingInvoice("I-4", "C-1", "80.00");
        publish(events.connected(), refused, parked, posted, dismissed, events.billingInvoice("I-5", "C-1", "160.00"));
        publish(
                events.invoiceOutcome("I-1", "C-1", refused, OutcomeState.REJECTED, "NO"),
                events.invoiceOutcome("I-2", "C-1", parked, OutcomeState.PARKED, "CLOSED"),
                events.invoiceOutcome("I-3", "C-1", posted, OutcomeState.POSTED, null),
                events.invoiceOutcome("I-4", "C-1", dismissed, OutcomeState.DISMISSED, "NOTHING_OWED"));

        becomes(
                "C-1",
                "230.00 0.00 230.00",
                Map.of(
                        "INVOICE_REFUSED", "10.00",
                        "INVOICE_PARKED", "20.00",
                        "INVOICE_NOT_READ", "40.00",
                        "INVOICE_WAITING", "160.00"));
        assertThat(row("C-1").path("inFlight").asString()).isEqualTo("200.00");

        publish(events.payment("T-1").on("I-1", "4.00").event());
        eventually(() -> assertThat(payment("T-1")
                        .path("payment")
                        .path("reason")
                        .path("cause")
                        .asString())
                .contains("I-1", "It went wrong."));
        assertThat(row("C-1").path("inFlight").asString()).isEqualTo("200.00");
        publish(events.invoiceOutcome("I-1", "C-1", refused, OutcomeState.POSTED, null));
        becomes("T-1", "REQUESTED");
    }

    @Test
    void anInvoiceThatStandsInIntacctForAnotherCustomerIsSaidOnBothSides() {
        publish(
                events.connected(),
                events.billingInvoice("I-1", "C-1", "30.00"),
                events.record("71", "I-1", "C-2", "30.00", Standing.OPEN, 1));

        becomes("C-1", "30.00 0.00 30.00", Map.of("OTHER_CUSTOMER_IN_INTACCT", "30.00"));
        becomes("C-2", "0.00 30.00 -30.00", Map.of("OTHER_CUSTOMER_IN_INTACCT", "-30.00"));
    }

    @Test
    void whatWasTakenBackBeforeItWasInIntacctCountsOnNeitherSide() {
        publish(events.connected(), events.record("71", "I-1", "C-1", "30.00", Standing.OPEN, 1));
        becomes("C-1", "30.00 30.00 0.00", Map.of());
        publish(events.payment("T-1").on("I-1", "10.00").event());
        becomes("T-1", "REQUESTED");
        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.REJECTED, "NO", TestEvents.NOON));
        becomes("C-1", "20.00 30.00 -10.00", Map.of("REJECTED", "-10.00"));

        publish(events.payment("V-1")
                .of(TransactionType.REFUNDED, "T-1")
                .on("I-1", "10.00")
                .event());
        becomes("V-1", "PARKED");
        becomes("C-1", "30.00 30.00 0.00", Map.of("REJECTED", "-10.00", "PARKED", "10.00"));
        jdbc.sql("""
                UPDATE payment SET state = 'DISMISSED', code = 'NOTHING_TO_TAKE_BACK'
                 WHERE tenant = :tenant AND transaction_id = 'V-1'
                """).param("tenant", events.tenant().value()).update();

        becomes("C-1", "30.00 30.00 0.00", Map.of());
    }

    @Test
    void whatBillingTookFromACustomerThatNobodyNamesIsListedApart() {
        publish(events.connected());
        publish(events.payment("T-1").by("C-9").on("I-9", "12.00").event());
        becomes("T-1", "WAITING");

        JsonNode apart = tieOut().path("ofUnknownCustomers").path(0);
        assertThat(apart.path("amount").asString()).isEqualTo("12.00");
        assertThat(apart.path("payments").asInt()).isEqualTo(1);
        assertThat(customers()).isEmpty();

        publish(events.billingCustomer("C-9"));
        becomes("C-9", "-12.00 0.00 -12.00", Map.of("WAITING", "-12.00"));
        assertThat(tieOut().path("ofUnknownCustomers")).isEmpty();
    }

    @Test
    void whileARecordCouldNotBeReadNoSumIsComplete() {
        publish(events.connected(), events.record("71", "I-1", "C-1", "30.00", Standing.OPEN, 1));
        becomes("C-1", "30.00 30.00 0.00", Map.of());
        assertThat(tieOut().path("complete").asBoolean()).isTrue();

        publish(unread("INVOICE", "5.0", "the record number \"5.0\" is not a whole number"));
        eventually(
                () -> assertThat(tieOut().path("unread").path("count").asInt()).isEqualTo(1));
        assertThat(tieOut().path("complete").asBoolean(true)).isFalse();
        assertThat(tieOut().path("unread")
                        .path("records")
                        .path(0)
                        .path("reason")
                        .asString())
                .contains("5.0");
        eventually(() -> assertThat(text("/actuator/prometheus").lines())
                .anyMatch(line -> line.startsWith("tieout_records_unread") && !line.endsWith(" 0.0")));

        publish(unread("INVOICE", "5.0", null));
        eventually(() -> assertThat(tieOut().path("complete").asBoolean()).isTrue());
    }

    private Event<RecordUnread> unread(String kind, String recordNo, @Nullable String reason) {
        return events.event(
                EventTypes.RECORD_UNREAD,
                new RecordUnread(DocumentKind.valueOf(kind), recordNo, null, reason, reason != null, TestEvents.NOON));
    }

    private void becomes(String transaction, String state) {
        eventually(() -> assertThat(stateOf(transaction)).isEqualTo(state));
    }

    private void becomes(String customer, String balances, Map<String, String> causes) {
        eventually(() -> {
            JsonNode row = row(customer);
            assertThat(row.path("billing").asString() + " "
                            + row.path("intacct").asString() + " "
                            + row.path("difference").asString())
                    .isEqualTo(balances);
            assertThat(row.path("causes")
                            .valueStream()
                            .collect(Collectors.toMap(
                                    cause -> cause.path("cause").asString(),
                                    cause -> cause.path("effect").asString())))
                    .isEqualTo(causes);
            assertThat(row.path("unexplained").asString()).isEqualTo("0.00");
        });
    }

    private JsonNode tieOut() {
        return get(address("/tie-out")).body();
    }

    private List<String> customers() {
        return tieOut().path("rows")
                .valueStream()
                .map(row -> row.path("customerId").asString())
                .toList();
    }

    private JsonNode row(String customer) {
        return tieOut().path("rows")
                .valueStream()
                .filter(row -> row.path("customerId").asString().equals(customer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The tie-out does not name customer " + customer));
    }

    private List<String> lines(String invoice) {
        return get(address("/invoices"))
                .body()
                .path("invoices")
                .valueStream()
                .filter(line -> line.path("invoiceId").asString().equals(invoice))
                .map(line -> "%s billing=%s intacct=%s %s %s"
                        .formatted(
                                line.path("customerId").asString(),
                                line.path("billingTotal").asString(""),
                                line.path("intacctTotal").asString(),
                                line.path("standing").asString(),
                                line.path("recordNo").asString()))
                .toList();
    }
}
