package io.tieout.console.list;

/**
 * How many there are, as far as it is known.
 *
 * @param exact false if it is only known that there are at least so many
 */
public record Count(long number, boolean exact) {

    public static Count of(long number) {
        return new Count(number, true);
    }

    public static Count atLeast(long number) {
        return new Count(number, false);
    }
}
