package io.tieout.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.payment.TestEvents;
import org.junit.jupiter.api.Test;

class SamePaymentTests {

    private final TestEvents events = TestEvents.ofNewTenant();

    @Test
    void theOrderOfAllocationsDoesNotMatter() {
        assertThat(SamePayment.test(
                        events.payment("T-1")
                                .on("I-1", "1.00")
                                .on("I-2", "2.00")
                                .transaction(),
                        events.payment("T-1")
                                .on("I-2", "2.00")
                                .on("I-1", "1.00")
                                .transaction()))
                .isTrue();
    }

    @Test
    void anotherAmountIsAnotherPayment() {
        assertThat(SamePayment.test(
                        events.payment("T-1").on("I-1", "1.00").transaction(),
                        events.payment("T-1").on("I-1", "1.01").transaction()))
                .isFalse();
    }

    @Test
    void anotherReferenceIsAnotherPayment() {
        assertThat(SamePayment.test(
                        events.payment("T-1").on("I-1", "1.00").transaction(),
                        events.payment("T-1")
                                .on("I-1", "1.00")
                                .reference("check 7")
                                .transaction()))
                .isFalse();
    }
}
