package io.tieout.payment.decision;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import io.tieout.payment.TestEvents.PaymentBuilder;
import io.tieout.payment.receivable.Receivables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A void or a late failure, wherever the payment stands that it takes back. */
class ReversalTests {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Problem WHY = new Problem("WHY", "It is so.", "Mend it.");

    private final TestEvents events = TestEvents.ofNewTenant();
    private final List<Payment> arrived = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,WAIT WAITS_FOR_WHAT_IT_TAKES_BACK",
        "WAITING,WAIT WAITS_FOR_WHAT_IT_TAKES_BACK",
        "REQUESTED,WAIT WAITS_FOR_WHAT_IT_TAKES_BACK",
        "POSTED,REQUEST",
        "REJECTED,DISMISS NOTHING_TO_TAKE_BACK",
        "PARKED,PARK WAITS_FOR_WHAT_IT_TAKES_BACK",
        "DISMISSED,DISMISS NOTHING_TO_TAKE_BACK",
    })
    void itFollowsThePayment(PaymentState state, String decision) {
        arrived.add(in(state, payment()));

        assertThat(said(decide(reversal("V-1")))).isEqualTo(decision);
        assertThat(said(decide(
                        payment("V-2").of(TransactionType.FAILED_LATE, "T-1").on("I-1", "5.00"))))
                .isEqualTo(decision);
    }

    @Test
    void beforeItsPaymentItWaitsForItAndThenForAPerson() {
        assertThat(said(decide(reversal("V-1")))).isEqualTo("WAIT TAKES_BACK_UNKNOWN until the deadline");

        Decision givenUp = new Reversal().givenUp(reversal("V-1").transaction());
        assertThat(said(givenUp)).isEqualTo("PARK TAKES_BACK_UNKNOWN");
    }

    @Test
    void whatAPersonEnteredByHandAPersonReverses() {
        arrived.add(in(PaymentState.PARKED, payment())
                .dismissed(Dismissal.RECORDED_BY_HAND, "entered as 4711", "kim", NOON));

        assertThat(said(decide(reversal("V-1")))).isEqualTo("PARK NOT_AUTOMATED");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"RECEIVED", "WAITING", "REQUESTED", "POSTED", "PARKED"})
    void theSecondUnderAnotherIdIsRefusedAndNamesTheFirst(PaymentState first) {
        arrived.add(in(PaymentState.POSTED, payment()));
        arrived.add(in(first, reversal("V-1")));

        assertThat(decide(reversal("V-2"))).isInstanceOfSatisfying(Decision.Reject.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("TAKEN_BACK_BEFORE");
            assertThat(refused.problem().cause()).contains("V-1", "VOIDED", "V-2", "T-1");
        });
    }

    @Test
    void oneThatWasRefusedTookNothingBack() {
        arrived.add(in(PaymentState.POSTED, payment()));
        arrived.add(in(PaymentState.REJECTED, reversal("V-1")));
        arrived.add(in(PaymentState.PARKED, reversal("V-2")).dismissed(Dismissal.DISMISSED, "not wanted", "kim", NOON));

        assertThat(said(decide(reversal("V-3")))).isEqualTo("REQUEST");
    }

    @Test
    void oneThatFoundNothingComesFirstAllTheSame() {
        arrived.add(in(PaymentState.REJECTED, payment()));
        Payment first = received(reversal("V-1"));
        arrived.add(first.decided(decide(reversal("V-1")), GRACE, NOON));

        assertThat(said(decide(reversal("V-2")))).isEqualTo("REJECT TAKEN_BACK_BEFORE");
    }

    @Test
    void otherMoneyThanThePaymentsIsRefusedWithBothFigures() {
        arrived.add(in(PaymentState.POSTED, payment()));

        assertRefused(reversal("V-1", all -> all.on("I-1", "4.00")), "4.00 USD", "5.00 USD");
        assertRefused(reversal("V-1", all -> all.on("I-2", "5.00")), "invoice I-2", "invoice I-1");
        assertRefused(reversal("V-1", all -> all.unapplied("5.00")), "no invoice", "invoice I-1 with 5.00 USD");
        assertRefused(reversal("V-1", all -> all.by("C-2").on("I-1", "5.00")), "customer C-2", "customer C-1");
    }

    @Test
    void whatTakesBackAVoidIsRefused() {
        arrived.add(in(PaymentState.POSTED, payment()));
        arrived.add(in(PaymentState.POSTED, reversal("V-1")));

        assertRefused(payment("V-2").of(TransactionType.VOIDED, "V-1").on("I-1", "5.00"), "type VOIDED");
    }

    private void assertRefused(PaymentBuilder reversal, String... figures) {
        assertThat(decide(reversal)).isInstanceOfSatisfying(Decision.Reject.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("CONTRADICTS_WHAT_IT_TAKES_BACK");
            assertThat(refused.problem().cause()).contains(figures);
        });
    }

    private PaymentBuilder payment() {
        return payment("T-1").on("I-1", "5.00");
    }

    private PaymentBuilder payment(String transaction) {
        return events.payment(transaction);
    }

    private PaymentBuilder reversal(String transaction) {
        return reversal(transaction, all -> all.on("I-1", "5.00"));
    }

    private PaymentBuilder reversal(String transaction, UnaryOperator<PaymentBuilder> what) {
        return what.apply(payment(transaction).of(TransactionType.VOIDED, "T-1"));
    }

    private Decision decide(PaymentBuilder reversal) {
        Known known = Known.of(new Receivables(Map.of(), Map.of())).with(arrived);
        return received(reversal).decision(known);
    }

    private Payment received(PaymentBuilder payment) {
        return Payment.received(payment.event(), 1, NOON);
    }

    private Payment in(PaymentState state, PaymentBuilder builder) {
        Payment payment = received(builder);
        return switch (state) {
            case RECEIVED -> payment;
            case WAITING -> payment.decided(new Decision.Wait(WHY, Decision.Patience.UNTIL_IT_COMES), GRACE, NOON);
            case REQUESTED -> payment.decided(new Decision.Request(), GRACE, NOON);
            case POSTED ->
                payment.decided(new Decision.Request(), GRACE, NOON)
                        .concluded(
                                events.outcome(
                                                DocumentKind.PAYMENT,
                                                payment.key().transaction().value(),
                                                OutcomeState.POSTED,
                                                null,
                                                NOON)
                                        .data(),
                                NOON)
                        .orElseThrow();
            case REJECTED -> payment.decided(new Decision.Reject(WHY), GRACE, NOON);
            case PARKED -> payment.decided(new Decision.Park(WHY), GRACE, NOON);
            case DISMISSED ->
                payment.decided(new Decision.Park(WHY), GRACE, NOON)
                        .dismissed(Dismissal.DISMISSED, "not wanted", "kim", NOON);
        };
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Request() -> "REQUEST";
            case Decision.Wait(Problem why, Decision.Patience patience) ->
                "WAIT " + why.code() + (patience == Decision.Patience.UNTIL_THE_DEADLINE ? " until the deadline" : "");
            case Decision.Reject(Problem why) -> "REJECT " + why.code();
            case Decision.Park(Problem why) -> "PARK " + why.code();
            case Decision.NothingToTakeBack(Problem why) -> "DISMISS " + why.code();
        };
    }
}
