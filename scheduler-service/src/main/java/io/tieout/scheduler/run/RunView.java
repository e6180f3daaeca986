package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of Recent Syncs. Times UTC.
 *
 * @param durationSeconds with decimals; absent until the run has ended
 */
record RunView(
        RunId runId,
        Trigger trigger,
        List<SyncObject> objects,
        boolean everything,
        RunState state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double durationSeconds,
        List<Count> counts,
        int apiCalls,
        @Nullable Problem problem) {

    static RunView of(Run run) {
        RunOrder order = run.order();
        return new RunView(
                order.id(),
                order.trigger(),
                order.objects(),
                order.everything(),
                run.state(),
                order.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                run.duration().map(RunView::seconds).orElse(null),
                run.progress().counts(),
                run.progress().apiCalls(),
                run.problem());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
