package io.tieout.scheduler.run;

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
 */
public record Progress(@Nullable Instant reportedAt, List<Count> counts, int apiCalls) {

    static final Progress NONE = new Progress(null, List.of(), 0);

    static Progress of(SyncProgressed news) {
        return new Progress(timeOf(news), news.counts(), news.apiCalls());
    }

    boolean isNewerThan(Progress other) {
        return reportedAt != null && (other.reportedAt == null || reportedAt.isAfter(other.reportedAt));
    }

    static Instant timeOf(SyncProgressed news) {
        return news.at().truncatedTo(ChronoUnit.MICROS);
    }
}
