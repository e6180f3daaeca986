package io.tieout.simulator.fault;

import java.util.Objects;
import java.util.Random;

/**
 * A rule and how often it has happened. Thread-safe.
 */
final class ActiveFault {

    private final FaultRule rule;
    private final Random dice;
    private int happened;

    ActiveFault(FaultRule rule) {
        this.rule = rule;
        this.dice = new Random(rule.seed() == null ? 42 : rule.seed());
    }

    FaultRule rule() {
        return rule;
    }

    FaultMatch match() {
        return Objects.requireNonNullElse(rule.match(), FaultMatch.ANYTHING);
    }

    /** Takes one happening if there is one left and the dice say so. */
    synchronized boolean happens() {
        if (rule.count() != null && happened >= rule.count()) {
            return false;
        }
        if (rule.probability() != null && dice.nextDouble() >= rule.probability()) {
            return false;
        }
        happened++;
        return true;
    }

    synchronized int happened() {
        return happened;
    }
}
