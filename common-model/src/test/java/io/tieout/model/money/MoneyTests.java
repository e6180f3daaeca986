package io.tieout.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "1,USD,1.00",
        "1.5,USD,1.50",
        "0.01,USD,0.01",
        "0,USD,0.00",
        "-0.00,USD,0.00",
        "-12.30,USD,-12.30",
        "007.10,USD,7.10",
        "5000,JPY,5000",
        "1.234,KWD,1.234",
        "1.2,KWD,1.200",
        "1.2345,CLF,1.2345",
        "99999999999999.99,USD,99999999999999.99",
        "-99999999999999.99,USD,-99999999999999.99"
    })
    void anAmountIsWrittenWithAllDecimalsOfItsCurrency(String given, String currency, String written) {
        assertThat(Money.of(given, currency).amount()).isEqualTo(written);
        assertThat(Money.of(given, currency)).isEqualTo(Money.of(written, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1.001,USD,amount 1.001 has 3 decimals but USD has 2; send it with at most 2 decimals",
        "1.000,USD,amount 1.000 has 3 decimals but USD has 2; send it with at most 2 decimals",
        "1.0,JPY,amount 1.0 has 1 decimals but JPY has 0; send it with at most 0 decimals",
        "1.2345,KWD,amount 1.2345 has 4 decimals but KWD has 3; send it with at most 3 decimals"
    })
    void aScaleThatTheCurrencyDoesNotHaveIsRefusedAndNeverRounded(String amount, String currency, String sentence) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(InvalidMoney.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e3",
                "1E-2",
                "+1.00",
                "1,000.00",
                "1.000,00",
                "1.",
                ".5",
                "--1",
                " 1.00",
                "1.00 ",
                "NaN",
                "Infinity",
                "0x10",
                "1_000",
                "١٢",
                "12.3.4",
                "1d"
            })
    void aTextThatIsNoPlainDecimalIsRefused(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "USD"))
                .isInstanceOf(InvalidMoney.class)
                .hasMessage("amount \"%s\" is not a plain decimal such as \"123.45\"", amount);
    }

    @Test
    void anAmountThatIsTooLargeIsRefusedAndNotTurnedIntoZero() {
        assertThatThrownBy(() -> Money.of("100000000000000.00", "USD"))
                .isInstanceOf(InvalidMoney.class)
                .hasMessage("amount has more than 14 digits before the decimal point");
    }

    @Test
    void aTextOfAMillionDigitsIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> Money.of("9".repeat(1_000_000), "USD"))
                .isInstanceOf(InvalidMoney.class)
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(120));
    }

    @Test
    void anExponentDoesNotComeInThroughBigDecimalEither() {
        assertThatThrownBy(() -> new Money(new BigDecimal("1E+20"), Currency.getInstance("USD")))
                .isInstanceOf(InvalidMoney.class);
        assertThat(new Money(new BigDecimal("1E+3"), Currency.getInstance("USD")).amount())
                .isEqualTo("1000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "USDT", "", "$", "ZZZ"})
    void aCurrencyThatIsNoIsoCodeIsRefused(String currency) {
        assertThatThrownBy(() -> Money.of("1.00", currency))
                .isInstanceOf(InvalidMoney.class)
                .hasMessage("currency \"%s\" is not an ISO 4217 code", currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU"})
    void aCurrencyWithoutMoneyAmountsIsRefused(String currency) {
        assertThatThrownBy(() -> Money.of("1", currency))
                .isInstanceOf(InvalidMoney.class)
                .hasMessage("currency %s has no money amounts; use an ISO 4217 currency such as USD", currency);
    }

    @Test
    void halfAnAmountIsRefused() {
        assertThatThrownBy(() -> Money.of(null, "USD")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.of("1.00", null)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void sumsAreExact() {
        Money sum = Money.zero(Currency.getInstance("USD"));
        for (int i = 0; i < 1000; i++) {
            sum = sum.plus(Money.of("0.10", "USD"));
        }

        assertThat(sum).isEqualTo(Money.of("100.00", "USD"));
        assertThat(sum.minus(Money.of("100.01", "USD")).isNegative()).isTrue();
        assertThat(sum.minus(sum).isZero()).isTrue();
        assertThat(sum.isPositive()).isTrue();
    }

    @Test
    void twoCurrenciesAreNeverAddedOrCompared() {
        Money dollars = Money.of("1.00", "USD");
        Money pounds = Money.of("1.00", "GBP");

        assertThatThrownBy(() -> dollars.plus(pounds)).hasMessage("1.00 USD and 1.00 GBP are different currencies");
        assertThatThrownBy(() -> dollars.compareTo(pounds)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void jsonCarriesAmountAndCurrencyAsTexts() {
        assertThat(Json.mapper().writeValueAsString(Money.of("1234567.8", "USD")))
                .isEqualTo("{\"amount\":\"1234567.80\",\"currency\":\"USD\"}");
        assertThat(Json.mapper().readValue("{\"currency\":\"JPY\",\"amount\":\"5\"}", Money.class))
                .isEqualTo(Money.of("5", "JPY"));
    }
}
