package io.tieout.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRequestTests {

    @Test
    void theLeastIsTwoAccounts() {
        MappingSettings settings = checked("{'undepositedFundsAccount':'1010','defaultItemAccount':' 4000 '}");

        assertThat(settings.undepositedFundsAccount()).isEqualTo("1010");
        assertThat(settings.defaultItemAccount()).isEqualTo("4000");
        assertThat(settings.advanceAccount()).isNull();
        assertThat(settings.baseCurrency()).isEqualTo("USD");
        assertThat(settings.method(MethodType.CARD)).isEqualTo(new MethodRule(PaymentMethod.CREDIT_CARD, null));
    }

    @Test
    void everythingCanBeChosen() {
        MappingSettings settings = checked("""
                {'undepositedFundsAccount':'1010','defaultItemAccount':'4000','receivablesAccount':'1200',
                 'advanceAccount':'2400','locationId':'100','departmentId':'SALES','itemAccounts':{'hosting':'4100'},
                 'methods':{'CARD':{'paymentMethod':'EFT','bankAccountId':'BOA'}},
                 'currencyBankAccounts':{'GBP':'UK-BANK'},'baseCurrency':'EUR'}
                """);

        assertThat(settings.itemAccount("hosting")).isEqualTo(LineAccount.account("4100"));
        assertThat(settings.method(MethodType.CARD)).isEqualTo(new MethodRule(PaymentMethod.EFT, "BOA"));
        assertThat(settings.currencyBankAccounts()).containsEntry("GBP", "UK-BANK");
        assertThat(settings.isForeign("USD")).isTrue();
        assertThat(settings.isForeign("EUR")).isFalse();
    }

    @Test
    void aBlankChoiceIsNoChoice() {
        MappingSettings settings = checked(
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','advanceAccount':' ','itemAccounts':{'a':''}}");

        assertThat(settings.advanceAccount()).isNull();
        assertThat(settings.itemAccounts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'defaultItemAccount':'4000'} | undepositedFundsAccount is missing: choose",
                "{'undepositedFundsAccount':'1010'} | defaultItemAccount is missing: choose",
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'GOLD':{'paymentMethod':'EFT'}}} | methods names \"GOLD\"",
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'CARD':{}}} | methods.CARD.paymentMethod is missing",
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'CARD':{'paymentMethod':'Card'}}} | use one of Printed Check, Cash, EFT, Credit Card",
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','baseCurrency':'DOLLARS'} | baseCurrency names \"DOLLARS\"",
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','currencyBankAccounts':{'XX':'B'}} | currencyBankAccounts names \"XX\"",
                "{'undepositedFundsAccount':'1234567890123456789012345','defaultItemAccount':'4000'} | undepositedFundsAccount has more than 24",
            })
    void aWrongChoiceIsRefusedWithASentence(String json, String sentence) {
        assertThatThrownBy(() -> checked(json))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whatIsKeptCanBeReadBack() {
        MappingSettings settings = checked(
                "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000','methods':{'ACH':{'paymentMethod':'Cash'}}}");

        String json = Json.mapper().writeValueAsString(settings);

        assertThat(Json.mapper().readValue(json, MappingSettings.class)).isEqualTo(settings);
    }

    private static MappingSettings checked(String json) {
        return Json.mapper()
                .readValue(json.replace('\'', '"'), SettingsRequest.class)
                .checked(null);
    }
}
