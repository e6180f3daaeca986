package io.tieout.connector.readiness;

import io.tieout.connector.readiness.check.Assumption;
import io.tieout.connector.readiness.check.Check;
import io.tieout.connector.readiness.check.Finding;
import io.tieout.connector.readiness.check.Result;
import io.tieout.connector.readiness.check.ShownByAnswers.Judgement;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Readiness as people read it.
 *
 * @param checkedAt UTC; null until it was checked
 * @param overall the worst of the results
 * @param assumptions what is assumed of Intacct without a source, and what this company's answers show of it
 * @param problem why it could not be checked the last time, so that the results are those of before; null where it could
 */
record ReadinessView(
        @Nullable Instant checkedAt,
        String companyId,
        @Nullable String entityId,
        Result overall,
        List<Line> checks,
        List<Judgement> assumptions,
        @Nullable Problem problem) {

    /**
     * One check.
     *
     * @param id never changes
     * @param what is so where it is OK
     * @param remedy what to do; null where there is nothing to do
     * @param menuPath where in Intacct; null where no public guide says where
     * @param since when the result became this one, UTC; null where it was never checked
     */
    record Line(
            Check id,
            Check.Group group,
            Result result,
            String what,
            String reason,
            @Nullable String remedy,
            @Nullable String menuPath,
            @Nullable Instant since) {}

    static ReadinessView of(Results.Last last, List<Assumption> known) {
        List<Line> lines =
                Stream.of(Check.values()).map(check -> line(check, last)).toList();
        return new ReadinessView(
                last.checkedAt(),
                last.companyId(),
                last.entityId(),
                lines.stream().map(Line::result).max(Comparator.naturalOrder()).orElse(Result.NOT_CHECKED),
                lines,
                last.assumptions().isEmpty() ? open(known) : last.assumptions(),
                last.problem());
    }

    /** The same where it could not be checked just now. */
    ReadinessView because(Problem why) {
        return new ReadinessView(checkedAt, companyId, entityId, overall, checks, assumptions, why);
    }

    private static Line line(Check check, Results.Last last) {
        Results.Kept kept = last.checks().get(check);
        Finding finding = kept == null
                ? new Finding(
                        Result.NOT_CHECKED,
                        "It was not checked yet.",
                        "A company is checked soon after it is connected; POST on this address checks it at once.")
                : kept.finding();
        return new Line(
                check,
                check.group(),
                finding.result(),
                check.what(),
                finding.reason(),
                finding.remedy(),
                check.menuPath(),
                kept == null ? null : kept.since());
    }

    private static List<Judgement> open(List<Assumption> known) {
        return known.stream()
                .map(one -> new Judgement(one.id(), one.assumed(), Assumption.Shown.OPEN, ""))
                .toList();
    }
}
