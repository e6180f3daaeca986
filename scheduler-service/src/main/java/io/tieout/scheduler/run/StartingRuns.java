package io.tieout.scheduler.run;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.sync.SyncObject;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the connector for a run. */
@Service
public class StartingRuns {

    private static final Logger log = LoggerFactory.getLogger(StartingRuns.class);

    private final Runs runs;
    private final Outbox outbox;
    private final EventFactory events;
    private final RunMetrics metrics;
    private final Clock clock;

    StartingRuns(Runs runs, Outbox outbox, EventFactory events, RunMetrics metrics, Clock clock) {
        this.runs = runs;
        this.outbox = outbox;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Stores the run and, in the same transaction, the command to the connector. Reads from the beginning if that is asked for or
     * still due.
     *
     * @param tenant locked by the caller's transaction
     * @param id the same wish always has the same id, so that a repeated one starts nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Start start(Tenant tenant, RunId id, Trigger trigger, List<SyncObject> objects, boolean everything) {
        return start(tenant, id, trigger, objects, everything, false);
    }

    /** @param again whether what has not changed is told as well */
    @Transactional(propagation = Propagation.MANDATORY)
    Start start(Tenant tenant, RunId id, Trigger trigger, List<SyncObject> objects, boolean everything, boolean again) {
        boolean fromTheBeginning = everything || tenant.isFullRunDue();
        var order = new RunOrder(id, tenant.id(), trigger, objects, fromTheBeginning, clock.instant());
        Run run = Run.queued(order);
        if (!runs.add(run)) {
            return runs.active(tenant.id()).<Start>map(Start.Busy::new).orElseGet(() -> new Start.Repeated(order));
        }
        outbox.add(events.event(
                EventTypes.RUN_SYNC,
                tenant.id(),
                order.command(again),
                id.value(),
                Trace.derivedFrom(id.value()),
                id.value()));
        metrics.reached(run);
        log.atInfo()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("runId", id)
                .addKeyValue("everything", fromTheBeginning)
                .log("Asked for a {} run of {}", trigger, order.objects());
        return new Start.Queued(order);
    }
}
