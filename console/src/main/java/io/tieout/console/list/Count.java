package io.tieout.console.list;

import io.tieout.console.api.PaymentApi;
import org.jspecify.annotations.Nullable;

/**
 * How many there are, as far as it is known.
 *
 * @param exact false if it is only known that there are at least so many
 */
public record Count(long number, boolean exact) {

    public static Count of(long number) {
        return new Count(number, true);
    }

    /**
     * @param known what the service says; null where it did not count
     * @param shown how many rows there are in any case
     */
    public static Count of(PaymentApi.@Nullable Counted known, int shown) {
        return known == null ? atLeast(shown) : new Count(known.number(), known.exact());
    }

    public static Count atLeast(long number) {
        return new Count(number, false);
    }
}
