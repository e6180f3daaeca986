package io.tieout.simulator.fault;

import io.tieout.simulator.fault.FaultMatch.Subject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The delays that are set. They are slept on the request's own virtual thread and no lock is held meanwhile. */
public final class Latency {

    private volatile List<LatencyRule> rules = List.of();

    /** Replaces all delays. */
    public void set(List<LatencyRule> changed) {
        rules = List.copyOf(changed);
    }

    public List<LatencyRule> rules() {
        return rules;
    }

    /** How long a request takes, in milliseconds. */
    public long of(String company, List<Subject> functions) {
        long millis = 0;
        for (LatencyRule rule : rules) {
            if (rule.company() == null || rule.company().equalsIgnoreCase(company)) {
                String function = rule.function();
                long times = function == null
                        ? 1
                        : functions.stream()
                                .filter(subject -> function.equalsIgnoreCase(subject.function()))
                                .count();
                for (long i = 0; i < times; i++) {
                    millis += rule.millis() + jitter(rule);
                }
            }
        }
        return millis;
    }

    private static long jitter(LatencyRule rule) {
        return rule.jitterMillis() <= 0 ? 0 : ThreadLocalRandom.current().nextLong(rule.jitterMillis() + 1);
    }
}
