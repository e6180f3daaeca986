package io.tieout.console.intacct;

import io.tieout.console.api.ConnectorApi.Check;
import io.tieout.console.api.ConnectorApi.CheckResult;
import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.ConnectorApi.Group;
import io.tieout.console.api.ConnectorApi.Readiness;
import io.tieout.console.page.Formats;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks as they are shown: what needs somebody first, the rest in one line each.
 *
 * @param bad what does not pass, the worst first
 * @param good what passes
 * @param awaited whether a result is on its way that nobody has to ask for: it is checked by itself when a connection is saved
 * @param checkedAt null where it was never checked
 * @param problem why the last try came to nothing; empty if it did not
 */
public record ReadinessView(
        List<Line> bad,
        List<Line> good,
        boolean awaited,
        @Nullable Instant checkedAt,
        String problem) {

    /** A check that was begun by itself is there by then, or will not be. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * One check.
     *
     * @param fix empty where there is nothing to do
     * @param path in Intacct; null where there is none, or the fix has it
     * @param chosenHere whether another choice in Tieout may mend it
     */
    public record Line(
            String id,
            State state,
            String title,
            String fix,
            @Nullable String path,
            boolean chosenHere) {}

    static ReadinessView of(Readiness readiness, @Nullable Connection connection, Instant now) {
        List<Line> bad = readiness.checks().stream()
                .filter(check -> check.result() != CheckResult.OK)
                .sorted(Comparator.comparing(Check::result).reversed())
                .map(ReadinessView::bad)
                .toList();
        List<Line> good = readiness.checks().stream()
                .filter(check -> check.result() == CheckResult.OK)
                .map(check -> new Line(check.id(), state(check.result()), Plainly.said(check.what()), "", null, false))
                .toList();
        return new ReadinessView(
                bad,
                good,
                awaited(readiness, connection, now),
                readiness.checkedAt(),
                readiness.problem() == null
                        ? ""
                        : Plainly.said(readiness.problem().cause()) + " "
                                + Plainly.said(readiness.problem().remedy()));
    }

    private static Line bad(Check check) {
        String fix = check.remedy() == null ? "" : Plainly.said(check.remedy());
        boolean said = check.menuPath() != null && fix.contains(check.menuPath());
        return new Line(
                check.id(),
                state(check.result()),
                Plainly.said(check.reason()),
                fix,
                said ? null : check.menuPath(),
                check.group() == Group.ACCOUNTS);
    }

    private static boolean awaited(Readiness readiness, @Nullable Connection connection, Instant now) {
        return connection != null
                && connection.changedAt().plus(LONGEST).isAfter(now)
                && (readiness.checkedAt() == null || readiness.checkedAt().isBefore(connection.changedAt()));
    }

    static State state(CheckResult result) {
        return switch (result) {
            case OK -> State.of(Shape.TIED, "Passes");
            case NOT_CHECKED -> State.of(Shape.WAITING, "Not checked");
            case CANNOT_BE_READ -> State.of(Shape.CARE, "Not known");
            case WARNING -> State.of(Shape.CARE, "Works for now");
            case FAILED -> State.of(Shape.DIFFERS, "Fails");
        };
    }

    public int all() {
        return bad.size() + good.size();
    }

    long failing() {
        return bad.stream()
                .filter(line -> line.state().shape() == Shape.DIFFERS)
                .count();
    }

    /** In one sentence; empty where nothing was checked yet. */
    public String sentence(Formats formats) {
        if (all() == 0) {
            return "";
        }
        if (failing() > 0) {
            return "%s of %s; what needs %s is refused."
                    .formatted(
                            formats.count(failing()),
                            formats.count(all(), "check", "checks") + (failing() == 1 ? " fails" : " fail"),
                            failing() == 1 ? "it" : "them");
        }
        return bad.isEmpty()
                ? "All %s pass.".formatted(formats.count(all(), "check", "checks"))
                : "No check fails; %s to look at.".formatted(formats.count(bad.size(), "is", "are"));
    }
}
