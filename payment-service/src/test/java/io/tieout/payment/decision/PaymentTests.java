package io.tieout.payment.decision;

import static io.tieout.payment.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.payment.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTests {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Problem WHY = new Problem("WHY", "It is so.", "Mend it.");
    private final TestEvents events = TestEvents.ofNewTenant();

    @Test
    void whatCanBePostedIsRequestedInItsFirstRevision() {
        Payment requested = received().decided(new Decision.Request(), GRACE, NOON);

        assertThat(requested.state()).isEqualTo(PaymentState.REQUESTED);
        assertThat(requested.revision()).isEqualTo(1);
        assertThat(requested.problem()).isNull();
    }

    @Test
    void theDeadlineCountsFromWhenThePaymentBeganToWait() {
        var unknown = new Decision.Wait(WHY, Decision.Patience.UNTIL_THE_DEADLINE);
        Payment waiting = received().decided(unknown, GRACE, NOON);

        assertThat(waiting.waitingUntil()).isEqualTo(NOON.plus(GRACE));
        assertThat(waiting.decided(unknown, GRACE, NOON.plusSeconds(60))).isSameAs(waiting);
    }

    @Test
    void theDeadlineFallsWhenOnlyTheInvoiceIsAwaited() {
        Payment waiting = received().decided(new Decision.Wait(WHY, Decision.Patience.UNTIL_THE_DEADLINE), GRACE, NOON);
        Payment patient = waiting.decided(new Decision.Wait(WHY, Decision.Patience.UNTIL_IT_COMES), GRACE, NOON);

        assertThat(patient.state()).isEqualTo(PaymentState.WAITING);
        assertThat(patient.waitingUntil()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"REQUESTED", "POSTED", "REJECTED", "PARKED", "DISMISSED"})
    void newsOfInvoicesChangeOnlyWhatWaits(PaymentState state) {
        Payment payment = in(state);

        assertThat(payment.decided(new Decision.Request(), GRACE, NOON)).isSameAs(payment);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"WAITING", "REQUESTED", "REJECTED", "PARKED", "DISMISSED"})
    void postedWinsOverEverything(PaymentState state) {
        assertThat(in(state).concluded(outcome(OutcomeState.POSTED, NOON.minusSeconds(100)), NOON))
                .hasValueSatisfying(posted -> {
                    assertThat(posted.state()).isEqualTo(PaymentState.POSTED);
                    assertThat(posted.recordNo()).isEqualTo("R-T-1");
                    assertThat(posted.problem()).isNull();
                });
    }

    @ParameterizedTest
    @EnumSource(OutcomeState.class)
    void nothingWinsOverPosted(OutcomeState state) {
        assertThat(in(PaymentState.POSTED).concluded(outcome(state, NOON.plusSeconds(100)), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeState.class,
            names = {"REJECTED", "PARKED", "DISMISSED"})
    void aDismissedOrWaitingPaymentIsNotConcludedByALateRefusal(OutcomeState state) {
        assertThat(in(PaymentState.DISMISSED).concluded(outcome(state, NOON.plusSeconds(100)), NOON))
                .isEmpty();
        assertThat(in(PaymentState.WAITING).concluded(outcome(state, NOON.plusSeconds(100)), NOON))
                .isEmpty();
    }

    @Test
    void theRefusalOfAnOlderRevisionDoesNotOverrideTheNewRequest() {
        ErpOutcome refusal = outcome(OutcomeState.REJECTED, NOON);
        Payment rejected = in(PaymentState.REQUESTED).concluded(refusal, NOON).orElseThrow();
        Payment again = rejected.retried(new Decision.Request(), GRACE, NOON);

        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.concluded(refusal, NOON)).isEmpty();
        assertThat(again.concluded(outcome(OutcomeState.REJECTED, NOON.plusSeconds(1)), NOON))
                .hasValueSatisfying(second -> assertThat(second.state()).isEqualTo(PaymentState.REJECTED));
    }

    @Test
    void whatHadNothingToTakeBackIsDismissedAndComesBackWhenThereIsSomething() {
        Payment reversal = Payment.received(
                events.payment("V-1")
                        .of(TransactionType.VOIDED, "T-1")
                        .on("I-1", "10.00")
                        .event(),
                1,
                NOON);
        Payment dismissed = reversal.decided(nothing(reversal, PaymentState.REJECTED), GRACE, NOON);

        assertThat(dismissed.state()).isEqualTo(PaymentState.DISMISSED);
        assertThat(dismissed.awaits()).isTrue();
        assertThat(dismissed.problem())
                .satisfies(problem -> assertThat(problem.cause()).contains("V-1", "T-1", "REJECTED"));
        assertThat(dismissed.decided(nothing(reversal, PaymentState.DISMISSED), GRACE, NOON.plusSeconds(1)))
                .isSameAs(dismissed);
        assertThat(dismissed.decided(new Decision.Request(), GRACE, NOON).state())
                .isEqualTo(PaymentState.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMBIGUOUS_INVOICE", "INVOICE_GONE", "INVOICE_RENUMBERED", "WAITS_FOR_WHAT_IT_TAKES_BACK"})
    void whatIsParkedForWhatNewsMendIsDecidedAgainByThemAndStaysWhereNothingIsMended(String code) {
        var why = new Problem(code, "It is so.", "Mend it.");
        Payment parked = received().decided(new Decision.Park(why), GRACE, NOON);

        assertThat(parked.awaits()).isTrue();
        assertThat(parked.decided(new Decision.Park(why.saying("Otherwise.", "Mend it.")), GRACE, NOON))
                .isSameAs(parked);
        assertThat(parked.decided(new Decision.Park(WHY), GRACE, NOON).problem())
                .isEqualTo(WHY);
        assertThat(parked.decided(new Decision.Request(), GRACE, NOON)).satisfies(requested -> {
            assertThat(requested.state()).isEqualTo(PaymentState.REQUESTED);
            assertThat(requested.revision()).isEqualTo(2);
            assertThat(requested.awaits()).isFalse();
        });
    }

    @Test
    void whatAPersonDismissedAwaitsNothing() {
        assertThat(in(PaymentState.DISMISSED).awaits()).isFalse();
    }

    private static Decision nothing(Payment reversal, PaymentState original) {
        return new Decision.NothingToTakeBack(Reasons.nothingToTakeBack(reversal.transaction(), original));
    }

    @Test
    void onlyARejectedOrParkedPaymentCanBeTriedAgain() {
        Set<PaymentState> allowed = EnumSet.of(PaymentState.REJECTED, PaymentState.PARKED);
        for (PaymentState state : PaymentState.values()) {
            if (allowed.contains(state)) {
                assertThat(in(state)
                                .retried(new Decision.Request(), GRACE, NOON)
                                .state())
                        .isEqualTo(PaymentState.REQUESTED);
            } else {
                assertThatThrownBy(() -> in(state).retried(new Decision.Request(), GRACE, NOON))
                        .isInstanceOf(TransitionRefused.class)
                        .hasMessageContaining("T-1 is " + state);
            }
        }
    }

    @Test
    void aRetryThatWouldBeRefusedAtOnceIsAnsweredWithTheReason() {
        assertThatThrownBy(() -> in(PaymentState.PARKED).retried(new Decision.Park(WHY), GRACE, NOON))
                .hasMessage("It is so. Mend it.");
    }

    @Test
    void whatMayBeInTheLedgerCanNotBeDismissed() {
        Set<PaymentState> allowed = EnumSet.of(PaymentState.WAITING, PaymentState.REJECTED, PaymentState.PARKED);
        for (PaymentState state : PaymentState.values()) {
            if (allowed.contains(state)) {
                Payment dismissed = in(state).dismissed(Dismissal.DISMISSED, "paid by hand", "anna", NOON);
                assertThat(dismissed.state()).isEqualTo(PaymentState.DISMISSED);
                assertThat(dismissed.problem())
                        .satisfies(problem ->
                                assertThat(problem.cause()).contains("anna").contains("paid by hand"));
            } else {
                assertThatThrownBy(() -> in(state).dismissed(Dismissal.DISMISSED, "paid by hand", "anna", NOON))
                        .isInstanceOf(TransitionRefused.class);
            }
        }
    }

    private Payment received() {
        return Payment.received(events.payment("T-1").on("I-1", "10.00").event(), 1, NOON);
    }

    private Payment in(PaymentState state) {
        return switch (state) {
            case RECEIVED -> received();
            case WAITING -> received().decided(new Decision.Wait(WHY, Decision.Patience.UNTIL_IT_COMES), GRACE, NOON);
            case REQUESTED -> received().decided(new Decision.Request(), GRACE, NOON);
            case REJECTED -> received().decided(new Decision.Reject(WHY), GRACE, NOON);
            case PARKED -> received().decided(new Decision.Park(WHY), GRACE, NOON);
            case POSTED ->
                in(PaymentState.REQUESTED)
                        .concluded(outcome(OutcomeState.POSTED, NOON), NOON)
                        .orElseThrow();
            case DISMISSED -> in(PaymentState.PARKED).dismissed(Dismissal.DISMISSED, "not ours", "anna", NOON);
        };
    }

    private ErpOutcome outcome(OutcomeState state, Instant decidedAt) {
        boolean refused = state == OutcomeState.REJECTED || state == OutcomeState.PARKED;
        return events.outcome(DocumentKind.PAYMENT, "T-1", state, refused ? "WHY" : null, decidedAt)
                .data();
    }
}
