package io.tieout.connector.gateway.writing;

import io.tieout.model.money.Money;
import java.math.RoundingMode;

/**
 * Amounts as Intacct keeps them: with at most two decimals, whatever ISO 4217 gives the currency. Who sends a command has checked that
 * nothing is lost; an amount that would be rounded is never written.
 */
final class Amounts {

    private static final int MOST_DECIMALS = 2;

    private Amounts() {}

    /** @throws ArithmeticException if a third decimal is not zero */
    static String write(Money amount) {
        return amount.value().scale() <= MOST_DECIMALS
                ? amount.amount()
                : amount.value()
                        .setScale(MOST_DECIMALS, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
