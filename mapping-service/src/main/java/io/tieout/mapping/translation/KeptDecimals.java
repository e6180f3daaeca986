package io.tieout.mapping.translation;

import io.tieout.model.money.Money;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Intacct keeps amounts with two decimals whatever the currency, and rounds what has more without a word. So an amount that is not
 * exact with two is not sent at all.
 */
final class KeptDecimals {

    static final int DECIMALS = 2;

    private KeptDecimals() {}

    /** The first that Intacct would round. */
    static Optional<Money> firstRounded(Stream<Money> amounts) {
        return amounts.filter(amount -> amount.value().stripTrailingZeros().scale() > DECIMALS)
                .findFirst();
    }
}
