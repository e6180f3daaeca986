package io.tieout.payment.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.payment.TestEvents;
import io.tieout.payment.TestEvents.PaymentBuilder;
import io.tieout.payment.book.Enrichment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameMoneyTests {

    private static final TestEvents EVENTS = TestEvents.ofNewTenant();

    @Test
    void theOrderOfAllocationsDoesNotMatter() {
        assertThat(SameMoney.differences(
                        payment().on("I-1", "1.00").on("I-2", "2.00").transaction(),
                        payment().on("I-2", "2.00").on("I-1", "1.00").transaction()))
                .isEmpty();
    }

    static List<PaymentTransaction> otherMoney() {
        return List.of(
                payment().on("I-1", "41.00").transaction(),
                payment().on("I-2", "40.00").transaction(),
                payment().on("I-1", "39.00").on("I-2", "1.00").transaction(),
                payment().on("I-1", "39.00").unapplied("1.00").transaction(),
                payment().by("C-2").on("I-1", "40.00").transaction(),
                payment().on("I-1", "40.00").on(LocalDate.of(2026, 4, 1)).transaction(),
                payment().of(TransactionType.REFUNDED).on("I-1", "40.00").transaction());
    }

    @ParameterizedTest
    @MethodSource("otherMoney")
    void otherMoneyIsSaidWithBothFigures(PaymentTransaction other) {
        assertThat(SameMoney.differences(payment().on("I-1", "40.00").transaction(), other))
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference).contains(", but this event says "));
    }

    static List<PaymentTransaction> moreOfTheSame() {
        return List.of(
                payment().on("I-1", "40.00").fee("1.20").transaction(),
                payment().on("I-1", "40.00").payout("po_1").transaction(),
                payment().on("I-1", "40.00").reference("check 7").transaction(),
                payment().on("I-1", "40.00").at(TestEvents.NOON.plusSeconds(1)).transaction());
    }

    @ParameterizedTest
    @MethodSource("moreOfTheSame")
    void whatIsNoMoneyEnrichesAndIsKept(PaymentTransaction richer) {
        PaymentTransaction first = payment().on("I-1", "40.00").transaction();

        assertThat(SameMoney.differences(first, richer)).isEmpty();
        Enrichment enrichment = Enrichment.of(first, richer);
        assertThat(enrichment.richer()).isEqualTo(richer);
        assertThat(enrichment.changes()).hasSize(1);
    }

    @Test
    void whatALaterEventLeavesOutStaysAsItWas() {
        PaymentTransaction first = payment()
                .on("I-1", "40.00")
                .fee("1.20")
                .payout("po_1")
                .reference("check 7")
                .transaction();
        Enrichment enrichment =
                Enrichment.of(first, payment().on("I-1", "40.00").transaction());

        assertThat(enrichment.richer()).isEqualTo(first);
        assertThat(enrichment.changes()).isEmpty();
    }

    @Test
    void theLatestWordCountsAndTheEarlierOneIsKept() {
        Enrichment enrichment = Enrichment.of(
                payment().on("I-1", "40.00").reference("check 7").transaction(),
                payment().on("I-1", "40.00").reference("check 8").transaction());

        assertThat(enrichment.richer().reference()).isEqualTo("check 8");
        assertThat(enrichment.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("reference");
            assertThat(change.from().asString()).isEqualTo("check 7");
            assertThat(change.to().asString()).isEqualTo("check 8");
        });
    }

    private static PaymentBuilder payment() {
        return EVENTS.payment("T-1");
    }
}
