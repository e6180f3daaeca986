package io.tieout.console.sync;

import io.tieout.console.api.SchedulerApi.Reading;
import io.tieout.console.api.SchedulerApi.Records;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.RunState;
import io.tieout.console.api.SchedulerApi.SyncObject;
import io.tieout.console.page.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sync that has not ended, as far as it is.
 *
 * @param title what it does; with the percentage only where it reads one kind of record and their number is known
 * @param since since when, and who started it
 * @param lines one for each kind of record that it reads
 * @param facts how long, how much longer, and what it cost so far
 * @param cancelling who has asked for its end; null if nobody has
 */
public record Live(
        String run,
        String title,
        String since,
        List<Line> lines,
        String facts,
        @Nullable String cancelling) {

    /**
     * How far one kind of record is.
     *
     * @param value null while it is read and nobody knows how many there are
     * @param max 1 where no number is known
     */
    public record Line(String object, @Nullable Long value, long max, String words) {}

    static Live of(Run run, Names names, Formats f) {
        return new Live(
                run.runId(),
                title(run),
                since(run, names, f),
                run.objects().stream().map(object -> line(run, object, f)).toList(),
                facts(run, f),
                run.cancellation() == null
                        ? null
                        : "%s has cancelled it. It stops after the records that it is reading now."
                                .formatted(names.person(run.cancellation().who())));
    }

    private static String title(Run run) {
        String kind = RunWords.kind(run);
        return switch (run.state()) {
            case WAITING -> kind + ", waits for the one before";
            case QUEUED -> kind + ", begins in a moment";
            default ->
                run.reading() != null && run.objects().size() == 1
                        ? "%s, %d\u00a0%%".formatted(kind, run.reading().percent())
                        : kind.equals("Sync") ? "Running now" : kind + ", running now";
        };
    }

    private static String since(Run run, Names names, Formats f) {
        Instant begun = run.startedAt() == null ? run.requestedAt() : run.startedAt();
        return "%s %s, started by %s"
                .formatted(
                        run.startedAt() == null ? "asked for at" : "since",
                        f.sameDay(begun, f.now()) ? f.clock(begun) : f.at(begun),
                        names.starter(run.startedBy()));
    }

    private static Line line(Run run, SyncObject object, Formats f) {
        String words = RunWords.object(object);
        Records counted = run.counts().stream()
                .filter(it -> it.object() == object)
                .findFirst()
                .orElse(null);
        if (counted == null) {
            return new Line(words, 0L, 1, "not yet");
        }
        if (counted != run.counts().getLast() || run.state() != RunState.RUNNING) {
            return new Line(words, 1L, 1, counted.read() == 0 ? "nothing new" : f.count(counted.read()) + "\u00a0read");
        }
        Reading reading = run.reading();
        if (reading == null || reading.object() != object) {
            return new Line(words, null, 1, f.count(counted.read()) + "\u00a0read so far");
        }
        return reading.expected() == 0
                ? new Line(words, 1L, 1, "nothing new")
                : new Line(
                        words,
                        reading.read(),
                        reading.expected(),
                        f.count(reading.read()) + " of " + f.count(reading.expected()));
    }

    private static String facts(Run run, Formats f) {
        var facts = new ArrayList<String>();
        if (run.startedAt() != null && run.startedAt().isBefore(f.now())) {
            facts.add(f.took(Duration.between(run.startedAt(), f.now()).toSeconds()) + " so far");
        }
        if (run.reading() != null
                && run.reading().secondsLeft() != null
                && run.reading().secondsLeft() > 0) {
            facts.add("about %s left for these".formatted(f.took(run.reading().secondsLeft())));
        }
        if (run.apiCalls() > 0) {
            facts.add(f.count(run.apiCalls(), "API transaction", "API transactions"));
        }
        return facts.isEmpty() ? "" : String.join(", ", facts) + ".";
    }
}
