package io.tieout.scheduler.autosync;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.run.RecentRuns;
import io.tieout.scheduler.run.RunState;
import io.tieout.scheduler.run.RunView;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.security.TenantAccess;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was last, what is now and what comes next: three facts, none of which stands for another. */
@RestController
class SyncStatusController {

    private final TenantAccess access;
    private final Tenants tenants;
    private final RecentRuns runs;
    private final AutoSyncSchedules schedules;

    SyncStatusController(TenantAccess access, Tenants tenants, RecentRuns runs, AutoSyncSchedules schedules) {
        this.access = access;
        this.tenants = tenants;
        this.runs = runs;
        this.schedules = schedules;
    }

    @GetMapping("/api/v1/tenants/{tenant}/syncs/status")
    Status status(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        Tenant known = tenants.get(id);
        List<RunView> live = runs.live(id);
        return new Status(
                runs.last(id).orElse(null),
                live.stream()
                        .filter(run -> run.state() != RunState.WAITING)
                        .findFirst()
                        .orElse(null),
                live.stream().filter(run -> run.state() == RunState.WAITING).toList(),
                schedules.next(known.id()).orElse(null));
    }

    /**
     * How a tenant stands.
     *
     * @param last the run that ended last, however it ended; absent if none has
     * @param running the run that is queued or running; absent if none is
     * @param waiting runs that begin when that one has ended, in their order
     * @param next when auto-sync runs next, UTC; absent if it is off
     */
    record Status(
            @Nullable RunView last,
            @Nullable RunView running,
            List<RunView> waiting,
            @Nullable Instant next) {}
}
