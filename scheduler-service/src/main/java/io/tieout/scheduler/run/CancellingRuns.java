package io.tieout.scheduler.run;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.CancelSync;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person does not want a run any more. The connector stops at its next page, and the run is CANCELLED when it says so. */
@Service
public class CancellingRuns {

    private final Tenants tenants;
    private final Runs runs;
    private final EndedRuns ended;
    private final Outbox outbox;
    private final EventFactory events;
    private final AuditTrail audit;
    private final Clock clock;

    CancellingRuns(
            Tenants tenants,
            Runs runs,
            EndedRuns ended,
            Outbox outbox,
            EventFactory events,
            AuditTrail audit,
            Clock clock) {
        this.tenants = tenants;
        this.runs = runs;
        this.ended = ended;
        this.outbox = outbox;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asked again, changes nothing.
     *
     * @throws Conflict if the run has ended already
     * @throws NotFound if the tenant has no such run
     */
    @Transactional
    public RunView cancel(TenantId tenant, RunId id, String who) {
        tenants.lockKnown(tenant);
        Run run = runs.lock(tenant, id).orElseThrow(() -> Runs.unknown(tenant, id));
        if (run.state() == RunState.CANCELLED
                || run.cancellation() != null && !run.state().isFinal()) {
            return RunView.inDetail(run);
        }
        if (run.state().isFinal()) {
            throw new Conflict("Run %s of tenant %s has ended at %s already: it is %s."
                    .formatted(id, tenant, run.endedAt(), run.state()));
        }
        Run cancelled = run.cancelled(new Cancellation(who, clock.instant()));
        runs.save(cancelled);
        if (cancelled.state() == RunState.CANCELLED) {
            ended.tell(cancelled);
        } else {
            outbox.add(events.event(
                    EventTypes.CANCEL_SYNC,
                    tenant,
                    new CancelSync(id),
                    id.value(),
                    Trace.derivedFrom(id.value()),
                    "cancel",
                    id.value()));
        }
        audit.add(tenant, new AuditEntry(About.RUN, id.value(), Action.CANCEL, who, null, null, clock.instant()));
        return RunView.inDetail(cancelled);
    }
}
