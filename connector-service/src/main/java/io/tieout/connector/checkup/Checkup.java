package io.tieout.connector.checkup;

import io.tieout.model.outcome.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a test.
 *
 * @param first a clear yes, or the first thing to do
 * @param problem the first that was found; null when all is well
 */
record Checkup(boolean ok, String first, @Nullable Problem problem, List<Check> checks) {

    /**
     * One thing that was tried.
     *
     * @param name what, for example {@code read CUSTOMER}
     * @param problem what is wrong with it; where it is ok all the same, what is assumed
     */
    record Check(String name, boolean ok, @Nullable Problem problem) {}

    /** @param companyId as a person wrote it */
    static Checkup of(String companyId, List<Check> checks) {
        Problem first = checks.stream()
                .filter(check -> !check.ok())
                .map(Check::problem)
                .findFirst()
                .orElse(null);
        return new Checkup(
                checks.stream().allMatch(Check::ok),
                first == null ? works(companyId, checks) : first.remedy(),
                first,
                checks);
    }

    private static String works(String companyId, List<Check> checks) {
        return checks.stream().allMatch(check -> check.problem() == null)
                ? "Nothing to do: the connection to company %s works.".formatted(companyId)
                : "The connection to company %s works. Not all that was asked could be read: the checks say what is assumed instead."
                        .formatted(companyId);
    }
}
