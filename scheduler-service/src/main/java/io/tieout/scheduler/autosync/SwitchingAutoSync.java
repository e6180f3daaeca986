package io.tieout.scheduler.autosync;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person switches auto-sync on or off, or chooses how often it runs. */
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
        return change(id, on, null, who);
    }

    /**
     * @param on null where the switch stays as it is
     * @param interval null where it stays as it is
     */
    @Transactional
    Tenant change(TenantId id, @Nullable Boolean on, @Nullable Interval interval, String who) {
        Tenant before = tenants.lockKnown(id);
        Tenant tenant = before.switchedTo(on == null ? before.autoSync() : on)
                .every(interval == null ? before.everyMinutes() : interval.minutes());
        tenants.save(tenant);
        schedules.align(tenant);
        if (before.autoSync() != tenant.autoSync()) {
            audit.add(id, entry(id, tenant.autoSync() ? Action.SWITCH_ON : Action.SWITCH_OFF, who, null));
        }
        if (before.everyMinutes() != tenant.everyMinutes()) {
            audit.add(id, entry(id, Action.CHANGE, who, "every %d minutes".formatted(tenant.everyMinutes())));
        }
        log.atInfo()
                .addKeyValue("tenant", id)
                .addKeyValue("by", who)
                .log("Auto-sync is {}, every {} minutes", tenant.autoSync() ? "on" : "off", tenant.everyMinutes());
        return tenant;
    }

    private AuditEntry entry(TenantId id, Action action, String who, @Nullable String what) {
        return new AuditEntry(About.AUTO_SYNC, id.value(), action, who, what, null, clock.instant());
    }
}
