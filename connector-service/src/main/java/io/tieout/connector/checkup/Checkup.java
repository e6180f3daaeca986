package io.tieout.connector.checkup;

import io.tieout.model.outcome.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a test.
 *
 * @param problem the first that was found; null when all is well
 */
record Checkup(boolean ok, @Nullable Problem problem, List<Check> checks) {

    /**
     * One thing that was tried.
     *
     * @param name what, for example {@code read CUSTOMER}
     * @param problem what is wrong with it; where it is ok all the same, what is assumed
     */
    record Check(String name, boolean ok, @Nullable Problem problem) {}

    static Checkup of(List<Check> checks) {
        Problem first = checks.stream()
                .filter(check -> !check.ok())
                .map(Check::problem)
                .findFirst()
                .orElse(null);
        return new Checkup(checks.stream().allMatch(Check::ok), first, checks);
    }
}
