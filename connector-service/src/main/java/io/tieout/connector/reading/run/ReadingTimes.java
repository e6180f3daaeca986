package io.tieout.connector.reading.run;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by the clock beside the runs themselves. */
@Component
class ReadingTimes {

    private static final Duration RUNS_KEPT = Duration.ofDays(30);

    private final SyncRuns runs;
    private final Clock clock;

    ReadingTimes(SyncRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** Ended runs live on in the scheduler's Recent Syncs; here they are only needed against repeated commands. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "10m")
    void forgetOldRuns() {
        runs.forgetEndedBefore(clock.instant().minus(RUNS_KEPT));
    }
}
