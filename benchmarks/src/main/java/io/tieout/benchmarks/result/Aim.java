package io.tieout.benchmarks.result;

/**
 * What a figure should be.
 *
 * @param bound whether more or less is better
 * @param limit in the unit of the figure; the limit itself is still good
 */
public record Aim(Bound bound, double limit) {

    /** Which side of the limit is the good one. */
    public enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    public static Aim atLeast(double limit) {
        return new Aim(Bound.AT_LEAST, limit);
    }

    public static Aim atMost(double limit) {
        return new Aim(Bound.AT_MOST, limit);
    }

    public boolean isReachedBy(double value) {
        return switch (bound) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
        };
    }
}
