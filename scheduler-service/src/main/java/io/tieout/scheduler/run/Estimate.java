package io.tieout.scheduler.run;

import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is in the object that it reads, where Intacct has announced how many records there are.
 *
 * @param expected records of the object in all
 * @param percent 0 to 100, rounded down
 * @param secondsLeft at the pace so far; null while there is no pace
 */
public record Estimate(
        SyncObject object,
        long read,
        long expected,
        int percent,
        @Nullable Long secondsLeft) {

    /** Null where nobody knows, and for a run that does not read. */
    static @Nullable Estimate of(Run run) {
        Progress progress = run.progress();
        if (run.state() != RunState.RUNNING
                || progress.remaining() == null
                || progress.counts().isEmpty()) {
            return null;
        }
        Count now = progress.counts().getLast();
        long expected = now.read() + progress.remaining();
        return new Estimate(
                now.object(),
                now.read(),
                expected,
                expected == 0 ? 100 : (int) (100 * (long) now.read() / expected),
                secondsLeft(run, progress.remaining()));
    }

    private static @Nullable Long secondsLeft(Run run, long remaining) {
        Instant from = run.startedAt();
        Instant to = run.progress().reportedAt();
        long read = run.progress().counts().stream().mapToLong(Count::read).sum();
        if (from == null || to == null || read == 0) {
            return null;
        }
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        return (long) Math.ceil(seconds / read * remaining);
    }
}
