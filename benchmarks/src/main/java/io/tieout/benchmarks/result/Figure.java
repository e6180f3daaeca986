package io.tieout.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * One number of a result.
 *
 * @param unit empty for a ratio
 * @param aim null where there is none
 */
public record Figure(
        String name, double value, String unit, @Nullable Aim aim) {

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    public static Figure aimed(String name, double value, String unit, Aim aim) {
        return new Figure(name, value, unit, aim);
    }

    /** Whether it is as it should be; true where there is no aim. */
    public boolean isReached() {
        return aim == null || aim.isReachedBy(value);
    }
}
