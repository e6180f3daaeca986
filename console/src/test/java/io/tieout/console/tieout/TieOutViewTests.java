package io.tieout.console.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.PaymentApi.Cause;
import io.tieout.console.api.PaymentApi.Row;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.PaymentApi.Total;
import io.tieout.console.api.PaymentApi.Unread;
import io.tieout.console.page.Formats;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieOutViewTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:05:00Z");
    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);

    @Test
    void theSumOfACurrencyStandsOnlyUnderAllOfIt() {
        TieOut tieOut = tieOut(row("C-1", "USD", "-5.10"), row("C-2", "USD", "0.20"), row("C-1", "JPY", "300"));

        TieOutView whole = TieOutView.of("acme", tieOut, true, F);
        assertThat(whole.groups()).extracting(TieOutView.Group::currency).containsExactly("USD", "JPY");
        assertThat(whole.groups().getFirst().sum().difference()).isEqualTo("-4.90");
        assertThat(whole.groups().getLast().sum().difference()).isEqualTo("300");
        assertThat(TieOutView.of("acme", tieOut, false, F).groups())
                .extracting(TieOutView.Group::sum)
                .containsOnlyNulls();
    }

    @Test
    void aCauseLeadsToTheDocumentsOfTheCustomer() {
        TieOutView view = TieOutView.of("acme", tieOut(row("C-1", "USD", "-5.10")), true, F);

        TieOutView.CustomerCause cause =
                view.groups().getFirst().customers().getFirst().causes().getFirst();
        assertThat(cause.documents()).isEqualTo("2\u00a0payments");
        assertThat(cause.href())
                .startsWith("/t/acme/payments?")
                .contains("state=PARKED")
                .contains("customer=C-1");
    }

    @Test
    void aCauseThatIsNewerThanThisPageIsShownAllTheSame() {
        var row = new Row(
                "C-1", null, "USD", "1.00", "2.00", "-1.00", "0.00", "0.00", List.of(new Cause("MOON", 3, "-1.00")));

        TieOutView view = TieOutView.of("acme", tieOut(row), true, F);

        assertThat(view.groups()
                        .getFirst()
                        .customers()
                        .getFirst()
                        .causes()
                        .getFirst()
                        .documents())
                .isEqualTo("3\u00a0documents");
        assertThat(view.causes()).extracting(TieOutView.CauseLine::title).containsExactly("Another cause");
    }

    @Test
    void aTotalThatAgreesWhileCustomersDifferIsNotTiedOut() {
        var total = new Total("USD", "1.00", "1.00", "0.00", "0.00", "0.00", 2, 2, List.of());

        assertThat(TieOutView.Side.of(total, F).state().words()).isEqualTo("Agrees in total only");
    }

    @ParameterizedTest
    @EnumSource(CauseWords.class)
    void eachCauseHasWordsOfAPerson(CauseWords cause) {
        assertThat(List.of(cause.title().toLowerCase(Locale.ROOT).split(" ")))
                .doesNotContain("posted", "parked", "rejected", "requested", "dismissed", "synced");
        assertThat(cause.fix()).isNotBlank();
        assertThat(cause.href("acme", null)).startsWith("/t/acme/");
    }

    private static TieOut tieOut(Row... rows) {
        List<Row> all = List.of(rows);
        List<Total> totals = all.stream()
                .map(Row::currency)
                .distinct()
                .map(currency -> new Total(
                        currency,
                        "0",
                        "0",
                        "1",
                        "0",
                        "0",
                        9,
                        1,
                        all.stream()
                                .filter(row -> row.currency().equals(currency))
                                .flatMap(row -> row.causes().stream())
                                .toList()))
                .toList();
        return new TieOut(NOW, true, totals, all, null, new Unread(0), 0);
    }

    private static Row row(String customer, String currency, String difference) {
        return new Row(
                customer,
                "Name of " + customer,
                currency,
                "0",
                "0",
                difference,
                "0",
                "0",
                List.of(new Cause("PARKED", 2, difference)));
    }
}
