package io.tieout.model.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency, written {@code {"amount":"123.45","currency":"USD"}}. The amount has exactly the number of
 * decimals that ISO 4217 gives the currency: fewer are filled with zeros, more are refused. May be negative or zero; who needs
 * a positive amount says so. At most 14 digits stand before the decimal point, because ledgers behind an API have been seen to
 * turn larger ones into zero.
 */
public record Money(@JsonIgnore BigDecimal value, Currency currency) implements Comparable<Money> {

    private static final int MOST_INTEGER_DIGITS = 14;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int LONGEST_TEXT = 40;

    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new InvalidMoney("currency %s has no money amounts; use an ISO 4217 currency such as USD"
                    .formatted(currency.getCurrencyCode()));
        }
        if (value.scale() > decimals) {
            throw new InvalidMoney("amount %s has %d decimals but %s has %d; send it with at most %d decimals"
                    .formatted(value.toPlainString(), value.scale(), currency.getCurrencyCode(), decimals, decimals));
        }
        if (value.precision() - value.scale() > MOST_INTEGER_DIGITS) {
            throw new InvalidMoney(
                    "amount has more than %d digits before the decimal point".formatted(MOST_INTEGER_DIGITS));
        }
        value = value.setScale(decimals);
    }

    /**
     * @param amount a plain decimal such as {@code 123.45}, without exponent, sign {@code +} or thousands separators
     * @param currency an ISO 4217 code in capitals
     * @throws InvalidMoney if either is absent or not of that form, or the scale is not the currency's
     */
    @JsonCreator
    public static Money of(
            @JsonProperty("amount") @Nullable String amount, @JsonProperty("currency") @Nullable String currency) {
        if (amount == null || currency == null) {
            throw new InvalidMoney(
                    "money needs both \"amount\" (a decimal string) and \"currency\" (an ISO 4217 code)");
        }
        if (amount.length() > LONGEST_TEXT || !DECIMAL.matcher(amount).matches()) {
            throw new InvalidMoney(
                    "amount \"%s\" is not a plain decimal such as \"123.45\"".formatted(shortened(amount)));
        }
        return new Money(new BigDecimal(amount), currencyOf(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMoney("currency \"%s\" is not an ISO 4217 code".formatted(shortened(code)), unknown);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** The amount as it is written in JSON and XML: plain, with all decimals of the currency. */
    @JsonProperty("amount")
    public String amount() {
        return value.toPlainString();
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    public Money plus(Money other) {
        return new Money(value.add(sameCurrency(other).value), currency);
    }

    public Money minus(Money other) {
        return new Money(value.subtract(sameCurrency(other).value), currency);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** @throws InvalidMoney if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return value.compareTo(sameCurrency(other).value);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidMoney("%s and %s are different currencies".formatted(this, other));
        }
        return other;
    }

    @Override
    public String toString() {
        return amount() + " " + currencyCode();
    }
}
