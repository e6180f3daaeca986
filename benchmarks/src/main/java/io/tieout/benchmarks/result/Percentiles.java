package io.tieout.benchmarks.result;

import java.util.List;

/**
 * Sorted measurements.
 *
 * @param sorted in ascending order
 */
public record Percentiles(List<Double> sorted) {

    public Percentiles {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("There are no percentiles of nothing.");
        }
    }

    /** The smallest measurement that is not below {@code share} of all (nearest rank), {@code 0 < share <= 1}. */
    public double at(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    public double median() {
        return at(0.5);
    }
}
