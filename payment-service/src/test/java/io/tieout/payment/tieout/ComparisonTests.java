package io.tieout.payment.tieout;

import static io.tieout.payment.TestEvents.NOON;
import static io.tieout.payment.TestEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.money.Money;
import io.tieout.payment.tieout.Comparison.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void aWaitingPaymentExplainsTheDifference() {
        var comparison = new Comparison(
                "C-1", "Acme", usd("50.00"), usd("100.00"), List.of(new Cause(Kind.WAITING, 1, usd("-50.00"), usd("-50.00"))));

        assertThat(comparison.difference()).isEqualTo(usd("-50.00"));
        assertThat(comparison.inFlight()).isEqualTo(usd("-50.00"));
        assertThat(comparison.unexplained()).isEqualTo(usd("0.00"));
    }

    @Test
    void aParkedPaymentIsExplainedButDoesNotGoAwayByItself() {
        var comparison = new Comparison(
                "C-1", "Acme", usd("50.00"), usd("100.00"), List.of(new Cause(Kind.PARKED, 1, usd("-50.00"), usd("0.00"))));

        assertThat(comparison.inFlight()).isEqualTo(usd("0.00"));
        assertThat(comparison.unexplained()).isEqualTo(usd("0.00"));
    }

    @Test
    void whatSomebodyPaidInIntacctByHandIsUnexplained() {
        var comparison = new Comparison("C-1", "Acme", usd("100.00"), usd("70.00"), List.of());

        assertThat(comparison.unexplained()).isEqualTo(usd("30.00"));
    }

    @Test
    void totalsAreKeptApartByCurrency() {
        var dollars = new Comparison("C-1", "Acme", usd("100.00"), usd("70.00"), List.of());
        var more = new Comparison("C-2", "Bolt", usd("10.00"), usd("10.00"), List.of());
        var pounds = new Comparison("C-1", "Acme", Money.of("1.00", "GBP"), Money.of("2.00", "GBP"), List.of());

        assertThat(TieOut.of(List.of(dollars, more, pounds), new TieOut.Unread(0, List.of()), List.of(), 0, NOON).totals())
                .containsExactly(
                        new TieOut.Total("GBP", "1.00", "2.00", "-1.00", "0.00", "-1.00"),
                        new TieOut.Total("USD", "110.00", "80.00", "30.00", "0.00", "30.00"));
    }
}
