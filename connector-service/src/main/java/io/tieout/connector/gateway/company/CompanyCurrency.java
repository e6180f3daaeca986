package io.tieout.connector.gateway.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company's currencies. A company that never switched multi-currency on shows no currency in its records
 * and takes no document that names one.
 *
 * @param base ISO 4217; null where it is not known, or each entity has its own
 * @param several whether records may have other currencies than the base currency; null where it is not known
 */
public record CompanyCurrency(
        @Nullable String base, @Nullable Boolean several) {

    public static final CompanyCurrency UNKNOWN = new CompanyCurrency(null, null);

    /** Whether it is known that the company has one currency only. */
    @JsonIgnore
    public boolean isSingle() {
        return Boolean.FALSE.equals(several);
    }

    /**
     * The currency of a record.
     *
     * @param currency CURRENCY as received; empty where the record shows none
     * @param baseCurrency BASECURR as received, likewise
     * @return null where nobody can know it
     */
    public @Nullable String of(String currency, String baseCurrency) {
        if (!currency.isBlank()) {
            return currency.strip();
        }
        if (!baseCurrency.isBlank()) {
            return baseCurrency.strip();
        }
        return Boolean.TRUE.equals(several) ? null : base;
    }

    /** Whether a document of this currency must not name it, because the company has no other. */
    public boolean isImplied(String currency) {
        return isSingle() && currency.equals(base);
    }

    /** Whether it is known that the company has no money of this currency. */
    public boolean isForeign(String currency) {
        return isSingle() && base != null && !base.equals(currency);
    }
}
