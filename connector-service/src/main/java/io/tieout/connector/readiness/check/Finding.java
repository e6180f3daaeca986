package io.tieout.connector.readiness.check;

import io.tieout.model.outcome.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param reason a sentence that names what was looked at
 * @param remedy what to do; null where there is nothing to do
 */
public record Finding(
        Result result, String reason, @Nullable String remedy) {

    /** What stands in a sentence comes from elsewhere; no screen has room for more. */
    private static final int LONGEST = 2000;

    public Finding {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
    }

    static Finding ok(String reason) {
        return new Finding(Result.OK, reason, null);
    }

    static Finding failed(String reason, String remedy) {
        return new Finding(Result.FAILED, reason, remedy);
    }

    static Finding failed(Problem problem) {
        return failed(problem.cause(), problem.remedy());
    }

    static Finding warning(String reason, String remedy) {
        return new Finding(Result.WARNING, reason, remedy);
    }

    static Finding notChecked(String reason, @Nullable String remedy) {
        return new Finding(Result.NOT_CHECKED, reason, remedy);
    }

    static Finding cannotBeRead(String reason, String remedy) {
        return new Finding(Result.CANNOT_BE_READ, reason, remedy);
    }

    /** @param what was asked, as the beginning of a sentence: "Whether the user is active" */
    static Finding cannotBeRead(String what, Problem why) {
        return cannotBeRead("%s cannot be read: %s".formatted(what, why.cause()), why.remedy());
    }
}
