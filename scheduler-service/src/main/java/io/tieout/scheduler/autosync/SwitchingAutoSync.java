package io.tieout.scheduler.autosync;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person switches auto-sync on or off. */
@Service
class SwitchingAutoSync {

    private static final Logger log = LoggerFactory.getLogger(SwitchingAutoSync.class);

    private final Tenants tenants;
    private final AutoSyncSchedules schedules;
    private final AuditTrail audit;
    private final Clock clock;

    SwitchingAutoSync(Tenants tenants, AutoSyncSchedules schedules, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws io.tieout.starter.web.NotFound if no connection of the tenant was ever heard of */
    @Transactional
    Tenant switchTo(TenantId id, boolean on, String who) {
        Tenant before = tenants.lockKnown(id);
        Tenant tenant = before.switchedTo(on);
        tenants.save(tenant);
        schedules.align(tenant);
        if (before.autoSync() != on) {
            audit.add(id, entry(id, on, who));
        }
        log.atInfo().addKeyValue("tenant", id).addKeyValue("by", who).log("Auto-sync is {}", on ? "on" : "off");
        return tenant;
    }

    private AuditEntry entry(TenantId id, boolean on, String who) {
        Action action = on ? Action.SWITCH_ON : Action.SWITCH_OFF;
        return new AuditEntry(About.AUTO_SYNC, id.value(), action, who, null, null, clock.instant());
    }
}
