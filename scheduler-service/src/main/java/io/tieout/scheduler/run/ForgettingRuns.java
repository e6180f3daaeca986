package io.tieout.scheduler.run;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Deletes runs that ended long ago: thousands of tenants make millions of rows a year. */
@Service
class ForgettingRuns {

    private static final Logger log = LoggerFactory.getLogger(ForgettingRuns.class);
    private static final int AT_ONCE = 5000;

    private final Runs runs;
    private final RunProperties properties;
    private final Clock clock;

    ForgettingRuns(Runs runs, RunProperties properties, Clock clock) {
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return how many runs were deleted, in short transactions */
    int runOnce() {
        Instant before = clock.instant().minus(properties.keepRuns());
        int deleted = 0;
        int batch;
        do {
            batch = runs.deleteEnded(before, AT_ONCE);
            deleted += batch;
        } while (batch == AT_ONCE);
        if (deleted > 0) {
            log.info("Deleted {} runs asked for before {}", deleted, before);
        }
        return deleted;
    }
}
