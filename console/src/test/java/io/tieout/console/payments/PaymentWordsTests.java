package io.tieout.console.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.AuditEntry;
import io.tieout.console.api.PaymentApi.Allocation;
import io.tieout.console.api.PaymentApi.Detail;
import io.tieout.console.api.PaymentApi.Line;
import io.tieout.console.api.PaymentApi.Method;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.PaymentApi.State;
import io.tieout.console.api.PaymentApi.Told;
import io.tieout.console.api.Reason;
import io.tieout.console.api.Sum;
import io.tieout.model.billing.TransactionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentWordsTests {

    private static final Instant T0 = Instant.parse("2026-11-26T09:14:02Z");

    /** Words that are ours and nobody else's. */
    private static final Set<String> OURS =
            Set.of("posted", "parked", "rejected", "dismissed", "requested", "lane", "command");

    @ParameterizedTest
    @EnumSource(State.class)
    void eachStateHasWordsOfAPersonAndAShape(State state) {
        String words = PaymentWords.inIntacct(payment("RECEIVED", state, null)).words();

        assertThat(words).isNotBlank();
        assertThat(words.toLowerCase(java.util.Locale.ROOT).split(" ")).doesNotContainAnyElementsOf(OURS);
    }

    @ParameterizedTest
    @EnumSource(TransactionType.class)
    void eachTypeOfBillingHasWords(TransactionType type) {
        assertThat(PaymentWords.inBilling(payment(type.name(), State.POSTED, null))
                        .words())
                .isNotBlank()
                .doesNotContain("_");
    }

    @Test
    void whatItWaitsForIsSaidWhereItIsKnown() {
        assertThat(PaymentWords.inIntacct(
                                payment("RECEIVED", State.WAITING, new Reason("INVOICE_NOT_IN_INTACCT", "c", "r")))
                        .words())
                .isEqualTo("Waits for its invoice");
        assertThat(PaymentWords.inIntacct(payment("RECEIVED", State.WAITING, null))
                        .words())
                .isEqualTo("Waits");
    }

    @Test
    void whatWasVoidedIsReversedOnBothOfItsPayments() {
        Payment back = payment("VOIDED", State.POSTED, null);

        assertThat(PaymentWords.inIntacct(back).words()).isEqualTo("Reversed as\u00a0104882");
        assertThat(PaymentWords.inIntacct(reversed("T-2")).words()).isEqualTo("Reversed");
        assertThat(PaymentWords.inIntacct(reversed(null)).words()).isEqualTo("Recorded as\u00a0104882");
    }

    private static Payment reversed(String by) {
        Payment was = payment("RECEIVED", State.POSTED, null);
        return new Payment(
                was.transactionId(),
                was.paymentId(),
                was.transactionType(),
                null,
                was.customerId(),
                null,
                was.amount(),
                was.unapplied(),
                was.allocations(),
                was.effectiveDate(),
                was.occurredAt(),
                was.receivedAt(),
                was.changedAt(),
                was.method(),
                null,
                null,
                was.state(),
                null,
                was.recordNo(),
                by,
                null);
    }

    @Test
    void aMethodIsNamedAsOnTheStatement() {
        assertThat(PaymentWords.method(new Method("CARD", "VISA", "4242"))).isEqualTo("Visa ending\u00a04242");
        assertThat(PaymentWords.method(new Method("CARD", "MasterCard", null))).isEqualTo("MasterCard");
        assertThat(PaymentWords.method(new Method("ACH", null, null))).isEqualTo("Bank debit (ACH)");
    }

    @Test
    void whatHappenedIsOneRowInTheOrderOfTime() {
        Payment payment = payment("RECEIVED", State.POSTED, null);
        var detail = new Detail(
                payment,
                List.of(
                        new Line(
                                State.WAITING,
                                T0.plusSeconds(1),
                                "INVOICE_NOT_IN_INTACCT",
                                "Invoice INV-1 is not in Intacct yet.",
                                1),
                        new Line(State.REJECTED, T0.plusSeconds(60), "PERIOD_CLOSED", "October is closed.", 1),
                        new Line(State.REQUESTED, T0.plusSeconds(121), null, null, 2),
                        new Line(State.POSTED, T0.plusSeconds(125), null, null, 2)),
                List.of(new AuditEntry(
                        "PAYMENT", "T-1", "RETRY", "mireille", "October is open again", 2, T0.plusSeconds(120))),
                List.of(new Told("e1", T0, T0, false), new Told("e2", T0, T0.plusSeconds(300), true)));

        List<Step> steps = Timeline.of(detail);

        assertThat(steps)
                .extracting(Step::title)
                .containsExactly(
                        "Billing told of the payment",
                        "Waits",
                        "Refused",
                        "Tried again by mireille",
                        "On its way to Intacct",
                        "Recorded as\u00a0104882",
                        "Billing told of it again, and otherwise");
        assertThat(steps).extracting(Step::css).containsExactly("event", "", "care", "event", "sent", "done", "care");
        assertThat(steps.get(2).text()).isEqualTo("October is closed.");
    }

    @Test
    void aPaymentOverSeveralInvoicesIsAddedUpExactly() {
        PaymentView view =
                PaymentView.of(new Detail(payment("RECEIVED", State.POSTED, null), List.of(), List.of(), List.of()));

        assertThat(view.applied()).isEqualTo(new Sum("2480.00", "EUR"));
        assertThat(view.allApplied()).isTrue();
    }

    @Test
    void theStatesThatCanBeFilteredAreThoseThatThereAre() {
        Set<String> known = Stream.of(State.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(PaymentList.of("acme").filters().get(1).options())
                .isNotEmpty()
                .allMatch(option -> known.contains(option.value()));
    }

    static Payment payment(String type, State state, Reason reason) {
        return new Payment(
                "T-1",
                "88171",
                type,
                null,
                "C-20007",
                null,
                new Sum("2480.00", "EUR"),
                new Sum("0.00", "EUR"),
                List.of(
                        new Allocation("INV-1", new Sum("330.00", "EUR")),
                        new Allocation("INV-2", new Sum("2150.00", "EUR"))),
                LocalDate.of(2026, 11, 25),
                T0,
                T0,
                T0,
                new Method("CARD", "VISA", "4242"),
                null,
                null,
                state,
                reason,
                state == State.POSTED ? "104882" : null,
                null,
                null);
    }
}
