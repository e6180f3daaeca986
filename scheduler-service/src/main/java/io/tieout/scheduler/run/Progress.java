package io.tieout.scheduler.run;

import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest totals that a run has reported.
 *
 * @param reportedAt when it reported them, UTC, in whole microseconds; null if it never reported
 * @param apiCalls requests made to Intacct
 * @param remaining records of the object being read, the last of the counts, that are announced beyond those read; null where nobody knows
 * @param skipped the first records that were left out; the counts say how many there are. Empty where they were not asked for
 */
public record Progress(
        @Nullable Instant reportedAt,
        List<Count> counts,
        int apiCalls,
        @Nullable Long remaining,
        List<SkippedRecord> skipped) {

    static final Progress NONE = new Progress(null, List.of(), 0, null, List.of());

    static Progress of(SyncProgressed news) {
        return new Progress(
                timeOf(news),
                news.counts(),
                news.apiCalls(),
                news.remaining(),
                news.skipped() == null ? List.of() : news.skipped());
    }

    boolean isNewerThan(Progress other) {
        return reportedAt != null && (other.reportedAt == null || reportedAt.isAfter(other.reportedAt));
    }

    static Instant timeOf(SyncProgressed news) {
        return news.at().truncatedTo(ChronoUnit.MICROS);
    }
}
