package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.CurrencyTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The "Intacct Daily Rate" of the simulator: fixed numbers, the same every day. */
final class Exchange {

    private static final Map<String, BigDecimal> IN_USD = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("1.10"),
            "GBP", new BigDecimal("1.25"),
            "CAD", new BigDecimal("0.75"),
            "AUD", new BigDecimal("0.65"));

    private Exchange() {}

    static CurrencyTerms terms(String currency, String base, @Nullable BigDecimal rate) {
        String actual = currency.isEmpty() ? base : currency;
        if (actual.equals(base)) {
            return CurrencyTerms.base(base);
        }
        return new CurrencyTerms(actual, base, rate == null ? daily(actual, base) : rate);
    }

    private static BigDecimal daily(String currency, String base) {
        BigDecimal from = IN_USD.getOrDefault(currency, BigDecimal.ONE);
        BigDecimal to = IN_USD.getOrDefault(base, BigDecimal.ONE);
        return from.divide(to, 6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
