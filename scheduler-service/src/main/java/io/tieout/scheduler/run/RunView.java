package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of Recent Syncs. Times UTC.
 *
 * @param startedBy the subject of the person's token; SCHEDULE for auto-sync, CONNECTION for a tenant that was connected
 * @param durationSeconds with decimals; absent until the run has ended
 * @param reading how far it is; absent where the number of records is not known, and before and after
 * @param skipped the first records that were left out, of one run that is looked at; absent in lists
 * @param cancellation absent unless a person wants its end
 */
public record RunView(
        RunId runId,
        Trigger trigger,
        String startedBy,
        List<SyncObject> objects,
        boolean everything,
        @Nullable Selection selection,
        RunState state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double durationSeconds,
        List<Records> counts,
        @Nullable Estimate reading,
        int apiCalls,
        @Nullable Problem problem,
        @Nullable List<SkippedRecord> skipped,
        @Nullable Cancellation cancellation) {

    /**
     * Records of one object: each that was read was written, unchanged or skipped; what is gone was not read.
     *
     * @param written told to billing, because they are new or changed
     * @param skipped left out, because they could not be understood
     * @param removed told to billing as deleted in Intacct
     */
    public record Records(SyncObject object, int read, int written, int unchanged, int skipped, int removed) {

        static Records of(Count count) {
            int removed = count.removed() == null ? 0 : count.removed();
            int written = count.published() - removed;
            return new Records(
                    count.object(),
                    count.read(),
                    written,
                    Math.max(0, count.read() - written - count.skipped()),
                    count.skipped(),
                    removed);
        }
    }

    /** As one of many. */
    public static RunView of(Run run) {
        return of(run, null);
    }

    /** With the records that were left out. */
    public static RunView inDetail(Run run) {
        return of(run, run.progress().skipped());
    }

    private static RunView of(Run run, @Nullable List<SkippedRecord> skipped) {
        RunOrder order = run.order();
        return new RunView(
                order.id(),
                order.trigger(),
                startedBy(order),
                order.objects(),
                order.everything(),
                order.selection(),
                run.state(),
                order.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                run.duration().map(RunView::seconds).orElse(null),
                run.progress().counts().stream().map(Records::of).toList(),
                Estimate.of(run),
                run.progress().apiCalls(),
                run.problem(),
                skipped,
                run.cancellation());
    }

    /** Runs of before it was written down have no name. */
    private static String startedBy(RunOrder order) {
        return switch (order.trigger()) {
            case HOURLY -> "SCHEDULE";
            case FIRST -> "CONNECTION";
            case NOW, IMPORT -> order.startedBy() == null ? "unknown" : order.startedBy();
        };
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
