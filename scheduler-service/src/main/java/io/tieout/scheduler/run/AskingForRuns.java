package io.tieout.scheduler.run;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.web.Conflict;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person asks for a run: Sync Now, or an import. */
@Service
public class AskingForRuns {

    private final Tenants tenants;
    private final StartingRuns starting;
    private final RunIds ids;
    private final AuditTrail audit;
    private final Clock clock;

    AskingForRuns(Tenants tenants, StartingRuns starting, RunIds ids, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.starting = starting;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes part in the caller's transaction where there is one.
     *
     * @throws Conflict if the tenant is disconnected
     */
    @Transactional
    public Asked ask(TenantId id, Wish wish, String who) {
        Tenant tenant = tenants.lockKnown(id);
        if (!tenant.isConnected()) {
            throw new Conflict("Tenant %s is disconnected from Intacct company %s. Connect it again, then %s."
                    .formatted(
                            id,
                            tenant.company().companyId(),
                            wish.trigger() == Trigger.IMPORT ? "import again" : "press Sync Now"));
        }
        Asked asked = starting.ask(tenant, ids.next(), wish);
        if (!asked.joined()) {
            audit.add(
                    id,
                    new AuditEntry(About.RUN, asked.runId().value(), Action.START, who, null, null, clock.instant()));
        }
        return asked;
    }
}
