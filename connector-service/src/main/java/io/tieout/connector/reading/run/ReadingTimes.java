package io.tieout.connector.reading.run;

import io.tieout.connector.reading.ReadingProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by the clock beside the runs themselves. */
@Component("readingTimes")
class ReadingTimes {

    private static final Duration RUNS_KEPT = Duration.ofDays(30);

    private final ReadingProperties properties;
    private final SyncRuns runs;
    private final Clock clock;

    ReadingTimes(ReadingProperties properties, SyncRuns runs, Clock clock) {
        this.properties = properties;
        this.runs = runs;
        this.clock = clock;
    }

    /** Milliseconds between two renewals of a lease: three chances before it ends. */
    public long getRenewal() {
        return Math.max(100, properties.lease().toMillis() / 3);
    }

    /** Ended runs live on in the scheduler's Recent Syncs; here they are only needed against repeated commands. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "10m")
    void forgetOldRuns() {
        runs.forgetEndedBefore(clock.instant().minus(RUNS_KEPT));
    }
}
