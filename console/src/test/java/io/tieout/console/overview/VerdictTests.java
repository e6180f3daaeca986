package io.tieout.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Part;
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

class VerdictTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:05:12Z");
    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);

    @Test
    void whatDiffersIsSaidByCurrencyAndLeadsToItsRecords() {
        Verdict verdict = verdict(
                List.of(
                        total("USD", "-5310.00", "0.00", "0.00"),
                        total("GBP", "0.00", "0.00", "0.00"),
                        total("EUR", "1204.50", "0.00", "0.00")),
                List.of(row("USD", "-5310.00", 7), row("EUR", "1204.50", 5)));

        assertThat(sentence(verdict)).isEqualTo("USD 5,310.00 and EUR 1,204.50 differ between billing and Intacct.");
        assertThat(verdict.pieces()).extracting(Verdict.Piece::currency).containsExactly("USD", null, "EUR", null);
        assertThat(plain(verdict.lede())).isEqualTo("12 documents explain all of it.");
        assertThat(verdict.when()).isEqualTo("Thursday 26 November 2026, compared at 14:05");
    }

    @Test
    void moneyWithoutACauseIsSaid() {
        Verdict verdict = verdict(List.of(total("USD", "10.00", "0.00", "4.00")), List.of(row("USD", "10.00", 1)));

        assertThat(sentence(verdict)).isEqualTo("USD 10.00 differs between billing and Intacct.");
        assertThat(plain(verdict.lede())).isEqualTo("No cause is known for USD 4.00 of it.");
    }

    @Test
    void whatIsOnlyOnItsWayNeedsNobody() {
        Verdict verdict = verdict(List.of(total("USD", "10.00", "10.00", "0.00")), List.of(row("USD", "10.00", 1)));

        assertThat(verdict.lede()).isEqualTo("All of it is on its way and goes away by itself.");
    }

    @Test
    void whatTiesOutIsCalm() {
        assertThat(sentence(verdict(List.of(total("USD", "0.00", "0.00", "0.00")), List.of())))
                .isEqualTo("Billing and Intacct agree: USD 100.00 is open on both sides.");
        assertThat(sentence(
                        verdict(List.of(total("USD", "0.00", "0.00", "0.00"), total("JPY", "0", "0", "0")), List.of())))
                .isEqualTo("Billing and Intacct agree, in all 2 currencies.");
    }

    @Test
    void differencesThatCancelEachOtherOutAreNotHidden() {
        Verdict verdict = verdict(
                List.of(total("USD", "0.00", "0.00", "0.00")), List.of(row("USD", "5.00", 1), row("USD", "-5.00", 1)));

        assertThat(plain(verdict.lede())).contains("2 customer balances differ");
    }

    @Test
    void aSumThatLacksARecordIsNone() {
        var tieOut = new TieOut(
                NOW, false, List.of(total("USD", "0.00", "0.00", "0.00")), List.of(), null, new Unread(2), 0);

        assertThat(sentence(Verdict.of(new Answer.Given<>(tieOut), F)))
                .isEqualTo("Not everything can be compared: 2 records of Intacct cannot be read.");
    }

    @Test
    void nothingToCompareIsNotAgreement() {
        assertThat(sentence(verdict(List.of(), List.of()))).isEqualTo("Nothing is open, in billing or in Intacct.");
    }

    @Test
    void whatNobodyCanSayIsNotSaid() {
        assertThat(sentence(Verdict.of(new Answer.Away<>(Part.PAYMENT, "Payments cannot be shown."), F)))
                .isEqualTo("Whether it ties out cannot be shown at the moment.");
    }

    private static Verdict verdict(List<Total> totals, List<Row> rows) {
        List<Total> summed = totals.stream().map(total -> with(total, rows)).toList();
        return Verdict.of(new Answer.Given<>(new TieOut(NOW, true, summed, List.of(), null, new Unread(0), 0)), F);
    }

    private static Total with(Total total, List<Row> all) {
        List<Row> rows = all.stream()
                .filter(row -> row.currency().equals(total.currency()))
                .toList();
        return new Total(
                total.currency(),
                total.billing(),
                total.intacct(),
                total.difference(),
                total.inFlight(),
                total.unexplained(),
                rows.size(),
                rows.size(),
                rows.stream().flatMap(row -> row.causes().stream()).toList());
    }

    private static Total total(String currency, String difference, String inFlight, String unexplained) {
        return new Total(currency, "100.00", "100.00", difference, inFlight, unexplained, 1, 0, List.of());
    }

    private static Row row(String currency, String difference, long documents) {
        return new Row(
                "C-1",
                null,
                currency,
                "0.00",
                "0.00",
                difference,
                "0.00",
                "0.00",
                List.of(new Cause("PARKED", documents, difference)));
    }

    private static String sentence(Verdict verdict) {
        return plain(String.join(
                "", verdict.pieces().stream().map(Verdict.Piece::text).toList()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
