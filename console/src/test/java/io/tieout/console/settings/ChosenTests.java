package io.tieout.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.ConnectorApi.Choice;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.api.ConnectorApi.ImageSource;
import io.tieout.console.api.MappingApi.Choices;
import io.tieout.console.api.MappingApi.Difference;
import io.tieout.console.api.MappingApi.Method;
import io.tieout.console.page.Formats;
import io.tieout.console.settings.Landing.How;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenTests {

    private static final Choices SAVED = new Choices(
            null,
            "1099",
            "4000",
            null,
            "100",
            null,
            Map.of("SVC.GEN", "4100"),
            Map.of("CARD", new Method("Credit Card", "CARDS")),
            Map.of("GBP", "BRAN"),
            "USD",
            null,
            Map.of("OLD", "label"),
            null);

    private final Chosen saved = Chosen.of(SAVED);

    @Test
    void thereAndBackItIsTheSame() {
        assertThat(saved.choices()).isEqualTo(SAVED);
        assertThat(saved.to(Chosen.of(saved.choices()))).isEmpty();
    }

    @Test
    void whatTheFormDoesNotHaveStaysAndWhatItHasEmptyIsTakenAway() {
        Chosen after = saved.with(Map.of(
                "locationId", "",
                "undepositedFundsAccount", "1090 · Undeposited receipts",
                "itemAccounts.SVC.GEN", "4200",
                "methods.CARD.bankAccountId", "",
                "_csrf", "x",
                "since", "y"));

        assertThat(saved.to(after))
                .containsExactlyInAnyOrder(
                        new Difference("locationId", "100", null),
                        new Difference("undepositedFundsAccount", "1099", "1090"),
                        new Difference("itemAccounts.SVC.GEN", "4100", "4200"),
                        new Difference("methods.CARD.bankAccountId", "CARDS", null));
        assertThat(after.choices().itemLabels()).containsEntry("OLD", "label");
    }

    @Test
    void anItemAndACurrencyAreAdded() {
        Chosen after = saved.with(Map.of(
                "new.item", "LENS", "new.account", "4300", "new.currency", "chf", "new.bank", "UBS · UBS Zürich"));

        assertThat(after.choices().itemAccounts()).containsEntry("LENS", "4300");
        assertThat(after.choices().currencyBankAccounts()).containsEntry("CHF", "UBS");
    }

    @Test
    void aMethodWithABankAccountIsWrittenAsUsualUnlessSomebodyChose() {
        assertThat(saved.with(Map.of("methods.CHECK.bankAccountId", "OPS"))
                        .choices()
                        .methods())
                .containsEntry("CHECK", new Method("Printed Check", "OPS"));
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, USD, CARDS, METHOD",
        "CHECK, USD, 1099, INHERITED",
        "CARD, GBP, BRAN, CURRENCY",
        "CHECK, GBP, BRAN, CURRENCY",
        "CARD, EUR, CARDS, METHOD",
        "CHECK, EUR, , MISSING"
    })
    void moneyLandsAsItWillInIntacct(String method, String currency, String account, How how) {
        Landing.Cell cell = Landing.of(saved, method, currency);

        assertThat(cell.account()).isEqualTo(account);
        assertThat(cell.how()).isEqualTo(how);
    }

    @Test
    void aBankAccountOfTheBaseCurrencyGoesBeforeUndepositedFunds() {
        assertThat(Landing.of(saved.with(Map.of("currencyBankAccounts.USD", "OPS")), "CHECK", "USD")
                        .account())
                .isEqualTo("OPS");
    }

    @Test
    void anEntryHasBothSidesOrSaysWhyThereIsNone() {
        Names names = new Names();
        names.add(Names.BANKS, List.of(new Choice("CARDS", "Card clearing", "checking", "USD")));
        List<ResultingEntry> entries = ResultingEntry.of(saved, names, "CARD", "USD");

        assertThat(entries.getFirst().lines())
                .containsExactly(
                        new ResultingEntry.Line("CARDS Card clearing", true),
                        new ResultingEntry.Line("The company’s A/R account", false));
        assertThat(entries.getLast().waits()).contains("No account is chosen for advances");
        assertThat(ResultingEntry.of(saved, names, "CHECK", "EUR").getFirst().waits())
                .isEqualTo("No account takes check in EUR: such a payment waits until one is chosen.");
        assertThat(ResultingEntry.of(saved, names, "CARD", "JPY").getFirst().amount())
                .isEqualTo("620");
    }

    @Test
    void sourcesAreMovedLeftOutAndAskedAgain() {
        List<ImageSource> now = List.of(ImageSource.INTACCT, ImageSource.UPSTREAM);

        assertThat(ImageOrder.after(now, ImageSource.UPSTREAM, ImageOrder.Move.UP))
                .containsExactly("UPSTREAM", "INTACCT");
        assertThat(ImageOrder.after(now, ImageSource.INTACCT, ImageOrder.Move.UP))
                .containsExactly("INTACCT", "UPSTREAM");
        assertThat(ImageOrder.after(now, ImageSource.INTACCT, ImageOrder.Move.OUT))
                .containsExactly("UPSTREAM");
        assertThat(ImageOrder.after(now, ImageSource.DRAWN, ImageOrder.Move.IN))
                .containsExactly("INTACCT", "UPSTREAM", "DRAWN");
        assertThat(ImageOrder.after(now, ImageSource.DRAWN, ImageOrder.Move.DOWN))
                .containsExactly("INTACCT", "UPSTREAM");
    }

    @Test
    void aListSaysHonestlyHowMuchOfItIsShown() {
        var f = new Formats(Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
        Choice one = new Choice("2310", "Customer advances", "balancesheet", null);

        assertThat(Found.of(new ChoicePage(null, 10_000, List.of(one), "2310", null), "adv", "accounts", f)
                        .foot())
                .isEqualTo("The first 1 of 10,000 accounts; type to find others.");
        assertThat(Found.of(new ChoicePage(null, 412, List.of(one), null, null), "adv", "accounts", f)
                        .foot())
                .isEqualTo("1 of 412 accounts");
        assertThat(Found.of(new ChoicePage(null, 412, List.of(), null, null), "zzz", "accounts", f)
                        .foot())
                .isEqualTo("None of 412 accounts has “zzz” in it.");
        assertThat(Found.of(new ChoicePage(null, 412, List.of(one), null, null), "ADV", "accounts", f)
                        .options()
                        .getFirst())
                .isEqualTo(new Found.Option("2310", "2310 · Customer advances", "Customer ", "adv", "ances", ""));
    }

    @Test
    void whoIsToldIsReadAsPeopleWriteIt() {
        NoticesForm form = NoticesForm.of(Map.of(
                "emails", "a@x.example, b@x.example\nc@x.example", "zone", "America/New York", "digestAt", "08:00"));

        assertThat(form.wish().emails()).containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(form.wish().zone()).isEqualTo("America/New_York");
        assertThat(form.wish().quietHours()).isNull();
        assertThat(form.nobody()).isFalse();
        assertThat(NoticesForm.of(Map.of("digestAt", "08:00")).nobody()).isTrue();
    }
}
