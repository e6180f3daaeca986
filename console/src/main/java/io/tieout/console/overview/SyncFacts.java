package io.tieout.console.overview;

import io.tieout.console.api.SchedulerApi.AutoSync;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.Status;
import io.tieout.console.page.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Last, now and next are three facts.
 *
 * @param now what runs now; null if nothing does
 * @param percent how far that is; null while nobody can say
 * @param last what came of the last one
 * @param next when the next one runs
 */
public record SyncFacts(@Nullable String now, @Nullable Integer percent, String last, String next) {

    static SyncFacts of(Status status, @Nullable AutoSync auto, Formats f) {
        Run running = status.running();
        return new SyncFacts(
                running == null ? null : now(running, f),
                running == null || running.reading() == null
                        ? null
                        : running.reading().percent(),
                status.last() == null ? "None has ended yet" : last(status.last(), f),
                next(status, auto, f));
    }

    private static String now(Run run, Formats f) {
        return run.startedAt() == null ? "begins in a moment" : "since " + f.at(run.startedAt());
    }

    private static String last(Run run, Formats f) {
        String when = run.endedAt() == null ? "" : " " + f.ago(run.endedAt());
        return switch (run.state()) {
            case COMPLETED -> "Finished" + when;
            case FAILED -> "Failed" + when;
            case CANCELLED -> "Cancelled" + when;
            case LOST -> "Broke off" + when;
            case WAITING, QUEUED, RUNNING -> "Runs";
        };
    }

    private static String next(Status status, @Nullable AutoSync auto, Formats f) {
        if (auto != null && !auto.enabled()) {
            return "Auto-sync is off";
        }
        if (status.next() == null) {
            return "Not planned";
        }
        return f.at(status.next()) + (auto == null ? "" : ", " + every(auto.everyMinutes()));
    }

    private static String every(int minutes) {
        if (minutes == 60) {
            return "every hour";
        }
        return minutes % 60 == 0
                ? "every %d\u00a0hours".formatted(minutes / 60)
                : "every %d\u00a0minutes".formatted(minutes);
    }
}
