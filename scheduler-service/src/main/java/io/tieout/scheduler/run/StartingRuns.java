package io.tieout.scheduler.run;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import java.time.Clock;
import java.util.Optional;
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
    public Start start(Tenant tenant, RunId id, Wish wish) {
        RunOrder order = order(tenant, id, wish);
        Run run = Run.queued(order);
        if (!runs.add(run)) {
            return runs.active(tenant.id()).<Start>map(Start.Busy::new).orElseGet(() -> new Start.Repeated(order));
        }
        tell(run);
        return new Start.Queued(order);
    }

    /**
     * What a person asks for is done in any case: by a run that is on its way and does it as well, else at once, else after the run
     * that is under way.
     *
     * @param tenant locked by the caller's transaction
     * @param id never used before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Asked ask(Tenant tenant, RunId id, Wish wish) {
        RunOrder order = order(tenant, id, wish);
        Optional<Run> joined = runs.live(tenant.id()).stream()
                .filter(live -> live.canBeJoinedBy(order))
                .flatMap(live -> runs.lock(tenant.id(), live.order().id()).stream())
                .filter(live -> !live.state()
                        .isEnd()) // it may have been given up as lost just now, which needs no tenant's lock
                .findFirst();
        if (joined.isPresent()) {
            return new Asked(joined.get().order().id(), joined.get().state(), true);
        }
        Run run = runs.active(tenant.id()).isPresent() ? Run.waiting(order) : Run.queued(order);
        if (!runs.add(run)) {
            throw new IllegalStateException("The fresh run id " + id + " was in use already");
        }
        if (run.state() == RunState.QUEUED) {
            tell(run);
        }
        return new Asked(id, run.state(), false);
    }

    /**
     * Begins a run that has waited.
     *
     * @param tenant locked by the caller's transaction, without an active run
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Tenant tenant, Run waiting) {
        RunOrder order = waiting.order().fromTheBeginningIf(tenant.isFullRunDue());
        Run run = waiting.begun(order, clock.instant());
        runs.save(run);
        tell(run);
    }

    private RunOrder order(Tenant tenant, RunId id, Wish wish) {
        return RunOrder.of(id, tenant.id(), wish, clock.instant()).fromTheBeginningIf(tenant.isFullRunDue());
    }

    private void tell(Run run) {
        RunOrder order = run.order();
        String id = order.id().value();
        outbox.add(events.event(EventTypes.RUN_SYNC, order.tenant(), order.command(), id, Trace.derivedFrom(id), id));
        metrics.reached(run);
        log.atInfo()
                .addKeyValue("tenant", order.tenant())
                .addKeyValue("runId", id)
                .addKeyValue("everything", order.everything())
                .log("Asked for a {} run of {}", order.trigger(), order.objects());
    }
}
