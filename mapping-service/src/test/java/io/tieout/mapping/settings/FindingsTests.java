package io.tieout.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.mapping.Samples;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTests {

    private static final MappingSettings SETTINGS = new MappingSettings(
            "1200",
            "1010",
            "4000",
            "2400",
            "HQ",
            "SALES",
            Map.of("hosting", "4100"),
            Map.of(MethodType.CARD, new MethodRule(PaymentMethod.EFT, "BOA")),
            Map.of("GBP", "UK"),
            "USD",
            "Services",
            Map.of("hosting", "Hosting"),
            "Advances");

    @Test
    void whatTheCompanyHasIsRight() {
        var findings = Findings.of(
                SETTINGS,
                company(
                        "USD",
                        List.of("1200", "1010", "4000", "2400", "4100"),
                        List.of("BOA", "UK"),
                        List.of("Services", "Hosting", "Advances"),
                        List.of("HQ"),
                        List.of("SALES")));

        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.unchecked()).isEmpty();
    }

    @Test
    void whatItHasNotIsNamedWithItsField() {
        var findings = Findings.of(
                SETTINGS,
                company("EUR", List.of("1200", "1010"), List.of("boa"), List.of(), List.of(), List.of("sales")));

        assertThat(findings.wrong())
                .containsExactlyInAnyOrder(
                        "advanceAccount is \"2400\", but company ACME has no account of that name; choose one that Intacct has.",
                        "defaultItemAccount is \"4000\", but company ACME has no account of that name; choose one that Intacct has.",
                        "itemAccounts.hosting is \"4100\", but company ACME has no account of that name; choose one that Intacct has.",
                        "methods.CARD.bankAccountId is \"BOA\", but company ACME has no bank account of that name; did you mean \"boa\".",
                        "currencyBankAccounts.GBP is \"UK\", but company ACME has no bank account of that name; choose one that Intacct has.",
                        "defaultItemLabel is \"Services\", but company ACME has no account label of that name; choose one that Intacct has.",
                        "itemLabels.hosting is \"Hosting\", but company ACME has no account label of that name; choose one that Intacct has.",
                        "advanceAccountLabel is \"Advances\", but company ACME has no account label of that name; choose one that Intacct has.",
                        "locationId is \"HQ\", but company ACME has no location of that name; choose one that Intacct has.",
                        "departmentId is \"SALES\", but company ACME has no department of that name; did you mean \"sales\".",
                        "baseCurrency is USD, but the base currency of company ACME is EUR; choose EUR, or leave it out.");
    }

    @Test
    void whatIsNotKnownIsUncheckedAndNeverWrong() {
        var nothing = Findings.of(SETTINGS, company(null, null, null, null, null, null));

        assertThat(nothing.wrong()).isEmpty();
        assertThat(nothing.unchecked()).hasSize(6).anyMatch(sentence -> sentence.startsWith("departmentId could not"));
        assertThat(Findings.of(SETTINGS, null).wrong()).isEmpty();
        assertThat(Findings.of(SETTINGS, null).unchecked())
                .singleElement()
                .asString()
                .contains("press Test Connection");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'defaultItemAcount':'4000'} | defaultItemAcount is not a field of the mapping settings; use receivablesAccount",
                "{'methods':{'CARD':{'paymentMethod':'EFT','bank':'B'}}} | methods.CARD.bank is not a field",
                "{'undepositedFundsAccount':1010} | undepositedFundsAccount does not hold what it should",
                "{'itemAccounts':'4000'} | itemAccounts does not hold what it should",
                "[] | not a JSON object",
                "'text' | not a JSON object",
            })
    void aBodyThatWouldLoseAChoiceIsRefusedByName(String json, String sentence) {
        assertThatThrownBy(() -> SettingsBody.read(Json.mapper().readTree(json.replace('\'', '"'))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theCompanysCurrencyHoldsWhereNoneIsNamedAndALabelStandsForAnAccount() {
        MappingSettings settings = SettingsBody.read(
                        Json.mapper()
                                .readTree(
                                        "{\"undepositedFundsAccount\":\"1010\",\"defaultItemLabel\":\"Services\",\"wrong\":[]}"))
                .checked("EUR");

        assertThat(settings.baseCurrency()).isEqualTo("EUR");
        assertThat(settings.itemAccount("anything")).isEqualTo(LineAccount.label("Services"));
    }

    private static CompanyDescribed company(
            @Nullable String currency,
            @Nullable List<String> accounts,
            @Nullable List<String> banks,
            @Nullable List<String> labels,
            @Nullable List<String> locations,
            @Nullable List<String> departments) {
        return new CompanyDescribed(
                "ACME", null, currency, true, accounts, banks, labels, locations, departments, Samples.TIME);
    }
}
