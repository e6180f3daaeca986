package io.tieout.connector.reading.run;

import io.tieout.connector.reading.ReadingProperties;
import io.tieout.starter.loop.LeaseRenewal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The leases of runs that this replica holds. */
@Component
class Leases extends LeaseRenewal<UUID> {

    private final SyncRuns runs;

    Leases(SyncRuns runs, ReadingProperties properties, Clock clock) {
        super("sync-leases", properties.lease(), clock);
        this.runs = runs;
    }

    @Override
    protected void renew(List<UUID> leases, Instant until) {
        runs.renew(leases, until);
    }
}
