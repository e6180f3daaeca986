package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import org.junit.jupiter.api.Test;

class PaymentDescriptionTests {

    @Test
    void holdsPaymentMethodAndReference() {
        assertThat(PaymentDescription.of(aPayment().build())).isEqualTo("P-1 / VISA 4242 / order 77");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(PaymentDescription.of(
                        aPayment().by(MethodType.CASH).reference(null).build()))
                .isEqualTo("P-1");
    }

    @Test
    void aLongReferenceIsWhatGetsCut() {
        String description =
                PaymentDescription.of(aPayment().reference("x".repeat(500)).build());

        assertThat(description).hasSize(80).startsWith("P-1 / VISA 4242 / xxx");
    }

    @Test
    void lineBreaksAndControlCharactersBecomeBlanks() {
        assertThat(PaymentDescription.of(aPayment().reference("a\r\nb\u0001c").build()))
                .isEqualTo("P-1 / VISA 4242 / a b c");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNeverCutInTwo() {
        String reference = "x".repeat(61) + "😀";
        String description =
                PaymentDescription.of(aPayment().reference(reference).build());

        assertThat(description).hasSize(79).endsWith("x");
    }
}
