package io.tieout.console.sync;

import io.tieout.console.api.SchedulerApi.Records;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.RunState;
import io.tieout.console.api.SchedulerApi.SyncObject;
import io.tieout.console.api.SchedulerApi.Trigger;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.util.Locale;

/** What a person reads of a sync. */
final class RunWords {

    private static final int SHORT = 60;

    private RunWords() {}

    static String object(SyncObject object) {
        return switch (object) {
            case CUSTOMERS -> "Customers";
            case INVOICES -> "Invoices";
            case PAYMENTS -> "Payments";
            case ADVANCES -> "Advances";
            case CREDITS -> "Credits";
        };
    }

    /** What it is called: {@code Import of customers}. */
    static String kind(Run run) {
        if (run.trigger() == Trigger.IMPORT) {
            return "Import of " + objects(run);
        }
        return run.everything() ? "Sync of everything" : "Sync";
    }

    static State result(Run run, Names names, Formats f) {
        return switch (run.state()) {
            case WAITING -> State.of(Shape.WAITING, "Waits for the one before");
            case QUEUED -> State.of(Shape.WAITING, "Begins in a moment");
            case RUNNING -> State.of(Shape.MOVING, "Running now");
            case COMPLETED -> completed(run, f);
            case FAILED -> State.of(Shape.DIFFERS, stopped(run));
            case LOST -> State.of(Shape.DIFFERS, "Broke off");
            case CANCELLED ->
                State.of(
                        Shape.OFF,
                        run.cancellation() == null
                                ? "Cancelled"
                                : "Cancelled by "
                                        + names.person(run.cancellation().who()));
        };
    }

    /** How it ended, to be read out. */
    static String ended(Run run, Names names, Formats f) {
        return "The %s has ended: %s."
                .formatted(
                        run.trigger() == Trigger.IMPORT ? "import" : "sync",
                        result(run, names, f).words());
    }

    static boolean isLive(RunState state) {
        return switch (state) {
            case WAITING, QUEUED, RUNNING -> true;
            case COMPLETED, FAILED, CANCELLED, LOST -> false;
        };
    }

    static long leftOut(Run run) {
        return run.counts().stream().mapToLong(Records::skipped).sum();
    }

    static String objects(Run run) {
        return run.objects().stream()
                .map(object -> object(object).toLowerCase(Locale.ROOT))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }

    private static State completed(Run run, Formats f) {
        long leftOut = leftOut(run);
        if (leftOut > 0) {
            return State.of(Shape.CARE, f.count(leftOut) + "\u00a0left out");
        }
        return State.of(Shape.RECORDED, run.trigger() == Trigger.IMPORT ? "Imported " + objects(run) : "Finished");
    }

    /** With the cause where it is short; the page of the sync has it in any case. */
    private static String stopped(Run run) {
        if (run.problem() == null || run.problem().cause().length() > SHORT) {
            return "Stopped";
        }
        return "Stopped: " + run.problem().cause().replaceFirst("\\.$", "");
    }
}
