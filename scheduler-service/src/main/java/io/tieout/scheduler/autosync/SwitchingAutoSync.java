package io.tieout.scheduler.autosync;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
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

    SwitchingAutoSync(Tenants tenants, AutoSyncSchedules schedules) {
        this.tenants = tenants;
        this.schedules = schedules;
    }

    /** @throws io.tieout.starter.web.NotFound if no connection of the tenant was ever heard of */
    @Transactional
    Tenant switchTo(TenantId id, boolean on, String who) {
        Tenant tenant = tenants.lockKnown(id).switchedTo(on);
        tenants.save(tenant);
        schedules.align(tenant);
        log.atInfo().addKeyValue("tenant", id).addKeyValue("by", who).log("Auto-sync is {}", on ? "on" : "off");
        return tenant;
    }
}
