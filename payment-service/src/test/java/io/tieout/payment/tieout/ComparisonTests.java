package io.tieout.payment.tieout;

import static io.tieout.payment.TestEvents.NOON;
import static io.tieout.payment.TestEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.money.Money;
import io.tieout.payment.tieout.Comparison.Cause;
import io.tieout.payment.tieout.InvoiceLine.Elsewhere;
import io.tieout.payment.tieout.InvoiceLine.Issued;
import io.tieout.payment.tieout.InvoiceLine.Sum;
import io.tieout.payment.tieout.InvoiceLine.Taken;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    @Test
    void aWaitingPaymentExplainsTheDifference() {
        var comparison = new Comparison(
                "C-1",
                "Acme",
                usd("50.00"),
                usd("100.00"),
                List.of(new Cause(Kind.WAITING, 1, usd("-50.00"), usd("-50.00"))));

        assertThat(comparison.difference()).isEqualTo(usd("-50.00"));
        assertThat(comparison.inFlight()).isEqualTo(usd("-50.00"));
        assertThat(comparison.unexplained()).isEqualTo(usd("0.00"));
    }

    @Test
    void aParkedPaymentIsExplainedButDoesNotGoAwayByItself() {
        var comparison = new Comparison(
                "C-1",
                "Acme",
                usd("50.00"),
                usd("100.00"),
                List.of(new Cause(Kind.PARKED, 1, usd("-50.00"), usd("0.00"))));

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

        assertThat(TieOut.of(
                                List.of(dollars, more, pounds),
                                RowsWanted.ALL.of(List.of(dollars, more, pounds)),
                                Map.of(),
                                new TieOut.Unread(0, List.of()),
                                List.of(),
                                0,
                                NOON)
                        .totals())
                .containsExactly(
                        new TieOut.Total("GBP", "1.00", "2.00", "-1.00", "0.00", "-1.00", 1, 1, List.of()),
                        new TieOut.Total("USD", "110.00", "80.00", "30.00", "0.00", "30.00", 2, 1, List.of()));
    }

    @Test
    void whatDiffersComesFirstByCurrencyAndTheLargestOfThese() {
        var agreed = new Comparison("C-1", "Acme", usd("70.00"), usd("70.00"), List.of());
        var some = new Comparison("C-2", "Bolt", usd("10.00"), usd("8.00"), List.of());
        var more = new Comparison("C-3", "Casa %", usd("10.00"), usd("90.00"), List.of());
        var pounds = new Comparison("C-1", "Acme", Money.of("1.00", "GBP"), Money.of("2.00", "GBP"), List.of());
        List<Comparison> all = List.of(agreed, pounds, some, more);

        var first = new RowsWanted(null, null, null, false, null, 3).of(all);
        assertThat(first.rows()).containsExactly(pounds, more, some);
        assertThat(first.next()).isEqualTo("3");
        assertThat(new RowsWanted(null, null, null, false, 3, 3).of(all))
                .isEqualTo(new RowsWanted.Some(List.of(agreed), null));
        assertThat(new RowsWanted(null, null, null, false, Integer.MAX_VALUE, 1000)
                        .of(all)
                        .rows())
                .isEmpty();
    }

    @Test
    void aCustomerIsFoundByTheBeginningOfItsIdOrAPartOfItsName() {
        var acme = new Comparison("C-1", "Acme", usd("70.00"), usd("70.00"), List.of());
        var casa = new Comparison("C-30", "Casa %", usd("10.00"), usd("90.00"), List.of());
        var nameless = new Comparison("X-1", null, usd("10.00"), usd("90.00"), List.of());
        List<Comparison> all = List.of(acme, casa, nameless);

        assertThat(new RowsWanted(null, null, " asA ", false, null, 9).of(all).rows())
                .containsExactly(casa);
        assertThat(new RowsWanted(null, null, "c-3", false, null, 9).of(all).rows())
                .containsExactly(casa);
        assertThat(new RowsWanted("C-1", null, null, false, null, null).of(all).rows())
                .containsExactly(acme);
        assertThat(new RowsWanted(null, "usd", null, true, null, null).of(all).rows())
                .containsExactly(casa, nameless);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 120, 41, 79", "USD, 120.10, 0.01, 120.09", "KWD, 120.105, 0.001, 120.104"})
    void theSumsAreExactWhateverDecimalsTheCurrencyHas(String currency, String total, String paid, String left) {
        var requested = new Sum(1, new BigDecimal(paid));
        var none = new Sum(0, BigDecimal.ZERO);
        var summing = new Summing("C-1", "Acme", Currency.getInstance(currency));
        summing.add(
                "I-1",
                new InvoiceLine(
                        "C-1",
                        Currency.getInstance(currency),
                        new Issued(new BigDecimal(total), false),
                        null,
                        new Taken(BigDecimal.ZERO, none, none, BigDecimal.ZERO, requested, none, none),
                        Elsewhere.NOWHERE,
                        null));

        Comparison comparison = summing.comparison();

        assertThat(comparison.billing()).isEqualTo(Money.of(left, currency));
        assertThat(comparison.inFlight()).isEqualTo(comparison.difference());
        assertThat(comparison.unexplained()).isEqualTo(Money.zero(Currency.getInstance(currency)));
    }
}
