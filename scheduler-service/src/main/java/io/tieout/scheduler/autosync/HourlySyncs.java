package io.tieout.scheduler.autosync;

import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.run.Start;
import io.tieout.scheduler.run.StartingRuns;
import io.tieout.scheduler.run.Wish;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the run of the hour. */
@Service
class HourlySyncs {

    private static final Logger log = LoggerFactory.getLogger(HourlySyncs.class);

    private final Tenants tenants;
    private final StartingRuns starting;
    private final Clock clock;

    HourlySyncs(Tenants tenants, StartingRuns starting, Clock clock) {
        this.tenants = tenants;
        this.starting = starting;
        this.clock = clock;
    }

    /** The run's id is computed from the hour, so that a firing that is repeated after a crash starts nothing twice. */
    @Transactional
    void fire(TenantId id, HourlySlot slot) {
        tenants.lock(id).filter(Tenant::isScheduled).ifPresent(tenant -> start(tenant, slot));
    }

    private void start(Tenant tenant, HourlySlot slot) {
        String hour = slot.latestAt(clock.instant(), new Interval(tenant.everyMinutes()))
                .toString();
        var run = new RunId(DeterministicId.of("hourly run", tenant.id().value(), hour));
        switch (starting.start(tenant, run, Wish.hourly())) {
            case Start.Queued queued -> log.debug("The hourly run of tenant {} was started", tenant.id());
            case Start.Busy busy ->
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("runId", busy.active().order().id())
                        .log(
                                "The hourly run is skipped, because another run is {}",
                                busy.active().state());
            case Start.Repeated repeated ->
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("runId", run)
                        .log("The run of this hour was started before");
        }
    }
}
