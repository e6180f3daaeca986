package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.MethodRule;
import io.tieout.mapping.settings.PaymentMethod;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.intacct.ReceivingAccount.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LandingTests {

    private static final Map<MethodType, MethodRule> CARD_AT_BOA =
            Map.of(MethodType.CARD, new MethodRule(PaymentMethod.CREDIT_CARD, "BOA"));

    @Test
    void moneyInTheBaseCurrencyLandsInUndepositedFunds() {
        assertThat(landing("1.00 USD", SettingsForTest.banks(Map.of(), Map.of(), "USD")))
                .contains(new ReceivingAccount(Kind.UNDEPOSITED_FUNDS, "1010"));
    }

    @Test
    void theBankOfTheMethodComesFirstInTheBaseCurrency() {
        assertThat(landing("1.00 USD", SettingsForTest.banks(CARD_AT_BOA, Map.of("USD", "US-BANK"), "USD")))
                .contains(new ReceivingAccount(Kind.BANK, "BOA"));
    }

    @Test
    void theBankOfTheBaseCurrencyComesBeforeUndepositedFunds() {
        assertThat(landing("1.00 USD", SettingsForTest.banks(Map.of(), Map.of("USD", "US-BANK"), "USD")))
                .contains(new ReceivingAccount(Kind.BANK, "US-BANK"));
    }

    @Test
    void foreignMoneyLandsInTheBankOfItsCurrency() {
        assertThat(landing("1.00 GBP", SettingsForTest.banks(CARD_AT_BOA, Map.of("GBP", "UK-BANK"), "USD")))
                .contains(new ReceivingAccount(Kind.BANK, "UK-BANK"));
    }

    @Test
    void foreignMoneyWithoutABankOfItsCurrencyLandsInThatOfItsMethod() {
        assertThat(landing("1.00 GBP", SettingsForTest.banks(CARD_AT_BOA, Map.of(), "USD")))
                .contains(new ReceivingAccount(Kind.BANK, "BOA"));
    }

    @Test
    void foreignMoneyNeverLandsInUndepositedFunds() {
        assertThat(landing("1.00 GBP", SettingsForTest.banks(Map.of(), Map.of(), "USD")))
                .isEmpty();
    }

    @Test
    void whatIsForeignDependsOnTheBaseCurrency() {
        assertThat(landing("1.00 GBP", SettingsForTest.banks(Map.of(), Map.of(), "GBP")))
                .contains(new ReceivingAccount(Kind.UNDEPOSITED_FUNDS, "1010"));
        assertThat(landing("1.00 USD", SettingsForTest.banks(Map.of(), Map.of(), "GBP")))
                .isEmpty();
    }

    @Test
    void foreignMoneyWithoutABankIsParkedBeforeIntacctIsCalled() {
        var translation = Translations.of(
                aPayment().of("1.00 GBP").build(),
                new Circumstances(
                        new TenantId("acme"),
                        new EventId("e-1"),
                        1,
                        SettingsForTest.banks(Map.of(), Map.of(), "USD"),
                        KnownForTest.nothing().customer("C-1", "C-1")));

        assertThat(((Unmapped) translation).problem().code()).isEqualTo("FOREIGN_CURRENCY_NEEDS_BANK_ACCOUNT");
        assertThat(((Unmapped) translation).problem().cause()).contains("GBP").contains("USD");
    }

    private static java.util.Optional<ReceivingAccount> landing(String money, MappingSettings settings) {
        return Landing.of(aPayment().of(money).build(), settings);
    }
}
