package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncObject;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.web.Conflict;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sync Now. */
@Service
class SyncingNow {

    private final Tenants tenants;
    private final StartingRuns starting;
    private final RunIds ids;
    private final RunProperties properties;
    private final AuditTrail audit;

    SyncingNow(Tenants tenants, StartingRuns starting, RunIds ids, RunProperties properties, AuditTrail audit) {
        this.tenants = tenants;
        this.starting = starting;
        this.ids = ids;
        this.properties = properties;
        this.audit = audit;
    }

    /** @throws Conflict if the tenant is disconnected, or another run of it is queued or running */
    @Transactional
    RunId start(TenantId id, List<SyncObject> objects, boolean everything, boolean again, String who) {
        Tenant tenant = tenants.lockKnown(id);
        if (!tenant.isConnected()) {
            throw new Conflict(
                    "Tenant %s is disconnected from Intacct company %s. Connect it again, then press Sync Now."
                            .formatted(id, tenant.company().companyId()));
        }
        return switch (starting.start(tenant, ids.next(), Trigger.NOW, objects, everything, again)) {
            case Start.Queued queued -> {
                RunOrder order = queued.order();
                audit.add(
                        id,
                        new AuditEntry(
                                About.RUN, order.id().value(), Action.START, who, null, null, order.requestedAt()));
                yield order.id();
            }
            case Start.Busy busy -> throw new Conflict(busy(busy.active()));
            case Start.Repeated repeated ->
                throw new IllegalStateException(
                        "The fresh run id " + repeated.order().id() + " was in use already");
        };
    }

    private String busy(Run active) {
        return "Run %s of tenant %s is %s since %s. Wait until it has ended; without progress for %s it counts as lost."
                .formatted(
                        active.order().id(),
                        active.order().tenant(),
                        active.state() == RunState.QUEUED ? "queued" : "running",
                        active.startedAt() == null ? active.order().requestedAt() : active.startedAt(),
                        Durations.inWords(properties.lostAfter()));
    }
}
