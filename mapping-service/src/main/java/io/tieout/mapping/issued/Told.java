package io.tieout.mapping.issued;

import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to an event, or was answered last.
 *
 * @param recordNo RECORDNO; present for {@code POSTED}
 * @param problem present for {@code REJECTED} and {@code PARKED}
 */
public record Told(
        OutcomeState state,
        @Nullable String recordNo,
        @Nullable Problem problem) {

    private static final List<ProblemCode> OF_THE_EVENT_ONLY =
            List.of(ProblemCode.CHANGE_NOT_WRITTEN, ProblemCode.SUPERSEDED, ProblemCode.DELETED_IN_INTACCT);

    public static Told posted(String recordNo) {
        return new Told(OutcomeState.POSTED, recordNo, null);
    }

    public static Told rejected(Problem problem) {
        return new Told(OutcomeState.REJECTED, null, problem);
    }

    public static Told parked(Problem problem) {
        return new Told(OutcomeState.PARKED, null, problem);
    }

    public static Told dismissed(@Nullable Problem problem) {
        return new Told(OutcomeState.DISMISSED, null, problem);
    }

    /** Whether it says nothing of what became of the document. */
    boolean isOfTheEventOnly() {
        return problem != null && OF_THE_EVENT_ONLY.stream().anyMatch(problem::is);
    }

    /** Whether another event may still take the place of the one that this was answered to. */
    public boolean isReplaceable() {
        return switch (state) {
            case POSTED -> false;
            case REJECTED, PARKED -> true;
            case DISMISSED -> problem != null && problem.is(ProblemCode.NOTHING_OWED);
        };
    }
}
