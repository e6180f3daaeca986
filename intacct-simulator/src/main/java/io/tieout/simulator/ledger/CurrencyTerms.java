package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The currency of a transaction beside the base currency of the books it is in.
 *
 * @param rate base units per transaction unit
 */
public record CurrencyTerms(String currency, String baseCurrency, BigDecimal rate) {

    public static CurrencyTerms base(String currency) {
        return new CurrencyTerms(currency, currency, BigDecimal.ONE);
    }

    public boolean foreign() {
        return !currency.equals(baseCurrency);
    }

    /** An amount of the transaction currency in base currency, rounded half up to two decimals. */
    public BigDecimal inBase(BigDecimal amount) {
        return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
}
