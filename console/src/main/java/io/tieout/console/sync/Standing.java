package io.tieout.console.sync;

import io.tieout.console.api.Answer;
import io.tieout.console.api.SchedulerApi.AutoSync;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.Status;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Last, now and next: three facts, none of which stands for another.
 *
 * @param now null if nothing runs
 * @param waiting those that begin when that one has ended, in words
 * @param idle what is said while nothing runs
 * @param last the result of the last one; null if none has ended
 * @param lastWhen when that was and how long it took
 * @param lastHref its page
 * @param next when the next one begins by itself
 */
public record Standing(
        @Nullable Live now,
        List<String> waiting,
        String idle,
        @Nullable State last,
        String lastWhen,
        @Nullable String lastHref,
        String next) {

    static Standing of(Status status, Answer<AutoSync> auto, String tenant, Names names, Formats f) {
        Run last = status.last();
        String next = next(status, auto.value(), f);
        return new Standing(
                status.running() == null ? null : Live.of(status.running(), names, f),
                status.waiting().stream()
                        .map(run -> "%s that %s asked for at %s begins when it has ended."
                                .formatted(RunWords.kind(run), names.starter(run.startedBy()), f.at(run.requestedAt())))
                        .toList(),
                idle(status, auto.value(), f),
                last == null ? null : RunWords.result(last, names, f),
                last == null ? "None has ended yet" : when(last, f),
                last == null ? null : RunList.href(tenant, last.runId()),
                next);
    }

    private static String idle(Status status, @Nullable AutoSync auto, Formats f) {
        if (auto != null && !auto.connected()) {
            return "Intacct is not connected. The first sync begins when it is.";
        }
        if (auto != null && !auto.enabled()) {
            return "Auto-Sync is off: what is changed in Intacct is read when somebody presses Sync Now.";
        }
        return status.next() == null
                ? "What is changed in Intacct is read when somebody presses Sync Now."
                : "The next one begins by itself at %s.".formatted(f.at(status.next()));
    }

    private static String when(Run run, Formats f) {
        return (run.endedAt() == null ? "" : f.ago(run.endedAt()))
                + (run.durationSeconds() == null ? "" : ", after " + f.took(run.durationSeconds()));
    }

    private static String next(Status status, @Nullable AutoSync auto, Formats f) {
        if (auto != null && !auto.enabled()) {
            return "None by itself";
        }
        return status.next() == null ? "Not planned" : f.at(status.next());
    }
}
