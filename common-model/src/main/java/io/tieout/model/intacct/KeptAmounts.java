package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import io.tieout.model.money.Money;

/** Intacct keeps two decimals, whatever ISO 4217 gives the currency, and rounds what has more. */
final class KeptAmounts {

    private static final int DECIMALS = 2;

    private KeptAmounts() {}

    /** @throws io.tieout.model.event.InvalidPayload if it would be rounded */
    static void exact(Money amount, String field) {
        Required.that(
                amount.value().stripTrailingZeros().scale() <= DECIMALS,
                "\"%s\" is %s, which has more decimals than the two that Intacct keeps",
                field,
                amount);
    }
}
