package io.tieout.scheduler.autosync;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The switch of auto-sync, and how often it runs. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/auto-sync")
class AutoSyncController {

    private final TenantAccess access;
    private final Tenants tenants;
    private final SwitchingAutoSync switching;
    private final AutoSyncSchedules schedules;

    AutoSyncController(TenantAccess access, Tenants tenants, SwitchingAutoSync switching, AutoSyncSchedules schedules) {
        this.access = access;
        this.tenants = tenants;
        this.switching = switching;
        this.schedules = schedules;
    }

    @GetMapping
    View autoSync(@PathVariable String tenant) {
        return view(tenants.get(access.check(tenant)));
    }

    @PutMapping
    View switchAutoSync(@PathVariable String tenant, @RequestBody Wish wish) {
        TenantId id = access.check(tenant);
        if (wish.enabled() == null && wish.everyMinutes() == null) {
            throw new InvalidRequest("\"enabled\" and \"everyMinutes\" are missing; say true or false, or how often");
        }
        Interval interval = wish.everyMinutes() == null ? null : new Interval(wish.everyMinutes());
        return view(switching.change(id, wish.enabled(), interval, access.who()));
    }

    private View view(Tenant tenant) {
        return new View(
                tenant.autoSync(),
                tenant.everyMinutes(),
                tenant.isConnected(),
                schedules.next(tenant.id()).orElse(null));
    }

    /** What a person asks for; what is left out stays as it is. */
    record Wish(@Nullable Boolean enabled, @Nullable Integer everyMinutes) {}

    /**
     * The switch as it stands.
     *
     * @param connected nothing runs while this is false, whatever the switch says
     * @param nextSyncAt UTC; absent if nothing is scheduled
     */
    record View(
            boolean enabled,
            int everyMinutes,
            boolean connected,
            @Nullable Instant nextSyncAt) {}
}
