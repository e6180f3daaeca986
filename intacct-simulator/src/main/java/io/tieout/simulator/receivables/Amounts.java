package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts as the gateway does: no thousands separators, more than two decimals are rounded half up. */
public final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,14}(\\.\\d*)?|-?\\.\\d+");

    private Amounts() {}

    /** An amount; zero where the text is null or empty. */
    public static BigDecimal orZero(String field, @Nullable String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO.setScale(2) : required(field, text);
    }

    /** An amount that has to be there. */
    public static BigDecimal required(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw FunctionRefused.invalid("Missing value for " + field + ".", "Enter an amount.");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw FunctionRefused.invalid(
                    "Illegal format for " + field + ": '" + text + "'.",
                    "Enter a number without thousands separators.");
        }
        return new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal positive(String field, BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw FunctionRefused.invalid(
                    "The value of " + field + " must be greater than zero, but is " + amount + ".",
                    "Enter a positive amount.");
        }
        return amount;
    }
}
