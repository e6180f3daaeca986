package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.mapping.Samples.PaymentBuilder;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.posting.PostingRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReversalTranslationTests {

    private static final TenantId TENANT = new TenantId("acme");

    private final KnownForTest known = KnownForTest.nothing();

    @ParameterizedTest
    @EnumSource(
            value = TransactionType.class,
            names = {"VOIDED", "FAILED_LATE"})
    void thePaymentIsReversedInItsEntityAndNeverBeforeItself(TransactionType type) {
        known.payment("T-0", "4711", "100", Samples.DATE.plusDays(2));

        ReversePayment command = written(aPayment().type(type).paying("INV-1", "100.00 USD"));

        assertThat(command.paymentRecordNo()).isEqualTo("4711");
        assertThat(command.entityId()).isEqualTo("100");
        assertThat(command.reversedOn()).isEqualTo(Samples.DATE.plusDays(2));
        assertThat(command.amount()).isEqualTo(money("100.00 USD"));
        assertThat(command.commandId().value()).isEqualTo(DeterministicId.of("payment", "acme", "T-1"));
        assertThat(command.creates(null)).isNull();
    }

    @Test
    void itIsDatedTheDayOnWhichTheMoneyWentBack() {
        known.payment("T-0", "4711", null, Samples.DATE.minusDays(10));

        ReversePayment command = written(aPayment().type(TransactionType.VOIDED).paying("INV-1", "100.00 USD"));

        assertThat(command.reversedOn()).isEqualTo(Samples.DATE);
        assertThat(command.entityId()).isNull();
    }

    @Test
    void aPaymentWithoutAKnownRecordIsAPersons() {
        assertThat(translate(aPayment().type(TransactionType.VOIDED).paying("INV-1", "100.00 USD")))
                .isInstanceOfSatisfying(Parked.class, parked -> {
                    assertThat(parked.problem().code()).isEqualTo("TAKES_BACK_UNKNOWN");
                    assertThat(parked.problem().cause()).contains("T-0");
                });
    }

    @Test
    void anAdvanceIsAPersons() {
        known.payment("T-0", "4711", null, Samples.DATE);

        assertThat(translate(aPayment().type(TransactionType.VOIDED)))
                .isInstanceOfSatisfying(
                        Parked.class,
                        parked -> assertThat(parked.problem().code()).isEqualTo("NOT_AUTOMATED"));
    }

    private ReversePayment written(PaymentBuilder payment) {
        return (ReversePayment) ((Written) translate(payment)).command();
    }

    private Translation translate(PaymentBuilder payment) {
        PostingRequested request = payment.requested();
        return Translations.of(
                request.payment(), new Circumstances(TENANT, request.eventId(), request.revision(), null, known));
    }
}
