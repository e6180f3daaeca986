package io.tieout.simulator.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a fault happens.
 *
 * @param id given by the simulator where it is null
 * @param match everything where it is null
 * @param count how often it happens at most; for ever where it is null
 * @param probability between 0 and 1; always where it is null
 * @param seed of the dice, so that a run can be repeated; a fixed one where it is null
 */
public record FaultRule(
        @Nullable String id,
        @Nullable FaultMatch match,
        Fault fault,
        @Nullable Integer count,
        @Nullable Double probability,
        @Nullable Long seed) {

    public FaultRule {
        Objects.requireNonNull(fault, "A fault rule needs a fault: give \"fault\":{\"type\":…}.");
    }

    /** This fault for every match, for ever. */
    public static FaultRule always(FaultMatch match, Fault fault) {
        return new FaultRule(null, match, fault, null, null, null);
    }

    /** This fault for the next matches. */
    public static FaultRule times(int count, FaultMatch match, Fault fault) {
        return new FaultRule(null, match, fault, count, null, null);
    }

    /** This fault for a share of the matches, with dice of this seed. */
    public static FaultRule sometimes(double probability, long seed, FaultMatch match, Fault fault) {
        return new FaultRule(null, match, fault, null, probability, seed);
    }

    FaultRule withId(String given) {
        return new FaultRule(given, match, fault, count, probability, seed);
    }
}
