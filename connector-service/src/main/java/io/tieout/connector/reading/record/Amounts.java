package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts of a row, and the currency that they are in. */
final class Amounts {

    private Amounts() {}

    static Money required(Row row, String currency, String field) throws Untranslatable {
        return money(Fields.required(row, field), currency, field);
    }

    /** Null where the row does not say it, which is not zero. */
    static @Nullable Money given(Row row, String currency, String field) throws Untranslatable {
        String amount = Fields.given(row, field);
        return amount == null ? null : money(amount, currency, field);
    }

    private static Money money(String amount, String currency, String field) throws Untranslatable {
        try {
            // Trailing zeros beyond the currency's decimals ("12.5000") say nothing; other digits there are no amount.
            BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
            return Money.of(value.setScale(Math.max(value.scale(), 0)).toPlainString(), currency);
        } catch (IllegalArgumentException unusual) {
            throw new Untranslatable("%s is \"%s\" %s: %s".formatted(field, amount, currency, unusual.getMessage()));
        }
    }

    /** @throws Untranslatable where nobody can know it */
    static String currency(Row row, Conditions conditions) throws Untranslatable {
        String currency = conditions.currency().of(row.get("CURRENCY"), row.get("BASECURR"));
        if (currency == null) {
            throw new Untranslatable(
                    Boolean.TRUE.equals(conditions.currency().several())
                            ? "it names no currency, and the company has several, so that which one it is in is not known. Choose its "
                                    + "currency in Intacct, or switch multi-currency off if the company has only one; then test the "
                                    + "connection and sync everything"
                            : "it names no currency, and which one the company has is not known. Let the web-services user read the "
                                    + "company's financial setup, test the connection, then sync everything");
        }
        return currency;
    }
}
