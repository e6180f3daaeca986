package io.tieout.scheduler.connection;

import io.tieout.model.connection.ConnectionChanged;
import io.tieout.model.event.Event;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.autosync.AutoSyncSchedules;
import io.tieout.scheduler.run.StartingRuns;
import io.tieout.scheduler.run.Wish;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.trace.LogContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings tenants and schedules up to date with connections. While a company was never read to its end, each CONNECTED asks for a
 * first run at once (a first run that failed for a wrong password is repeated when the password is corrected); if another run is
 * in the way, the next one reads from the beginning instead. Events are recognised for ever, since their topic keeps the last one of each
 * tenant for ever, and others for as long as it pleases: an older one that comes again would ask for another first run.
 */
@Service
class FollowingConnections {

    private static final Logger log = LoggerFactory.getLogger(FollowingConnections.class);

    private final Inbox inbox;
    private final Tenants tenants;
    private final AutoSyncSchedules schedules;
    private final StartingRuns starting;
    private final Clock clock;

    FollowingConnections(
            Inbox inbox, Tenants tenants, AutoSyncSchedules schedules, StartingRuns starting, Clock clock) {
        this.inbox = inbox;
        this.tenants = tenants;
        this.schedules = schedules;
        this.starting = starting;
        this.clock = clock;
    }

    @Transactional
    void follow(List<Event<ConnectionChanged>> events) {
        List<Event<ConnectionChanged>> fresh = inbox.firstEver("connections", events);
        Map<TenantId, Tenant> known = new HashMap<>();
        tenants.lockAll(fresh.stream().map(Event::tenant).distinct().toList())
                .forEach(tenant -> known.put(tenant.id(), tenant));
        for (Event<ConnectionChanged> event : fresh) {
            try (var ignored = LogContext.of(event)) {
                known.put(event.tenant(), follow(event, known.get(event.tenant())));
            }
        }
    }

    private Tenant follow(Event<ConnectionChanged> event, @Nullable Tenant known) {
        ConnectionChanged news = event.data();
        Instant now = clock.instant();
        Tenant tenant = known == null ? Tenant.introducedBy(news, event.tenant(), now) : known.after(news, now);
        tenants.save(tenant);
        schedules.align(tenant);
        log.info("Tenant is {} with company {}", news.status(), news.companyId());
        if (tenant.isConnected() && tenant.isFullRunDue()) {
            var run = new RunId(DeterministicId.of(
                    "first run", tenant.id().value(), event.id().value()));
            starting.start(tenant, run, Wish.first());
        }
        return tenant;
    }
}
