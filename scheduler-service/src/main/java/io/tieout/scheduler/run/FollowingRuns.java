package io.tieout.scheduler.run;

import io.tieout.model.event.Event;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.trace.LogContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings runs up to date with what they report. Reports are totals, so this can be repeated without harm. */
@Service
class FollowingRuns {

    private static final Logger log = LoggerFactory.getLogger(FollowingRuns.class);

    private final Tenants tenants;
    private final Runs runs;
    private final RunMetrics metrics;
    private final Clock clock;

    FollowingRuns(Tenants tenants, Runs runs, RunMetrics metrics, Clock clock) {
        this.tenants = tenants;
        this.runs = runs;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    void follow(List<Event<SyncProgressed>> news) {
        Map<TenantId, Tenant> known = new HashMap<>();
        tenants.lockAll(news.stream().map(Event::tenant).distinct().toList())
                .forEach(tenant -> known.put(tenant.id(), tenant));
        List<Run> before = runs.lockAll(
                news.stream().map(event -> event.data().runId()).distinct().toList());
        Map<RunId, Run> current = new HashMap<>();
        before.forEach(run -> current.put(run.order().id(), run));
        news.forEach(event -> apply(event, current));
        for (Run old : before) {
            Run run = current.getOrDefault(old.order().id(), old);
            if (!run.equals(old)) {
                runs.save(run);
                known.computeIfPresent(run.order().tenant(), (id, tenant) -> settle(run, tenant));
            }
        }
    }

    private void apply(Event<SyncProgressed> event, Map<RunId, Run> current) {
        try (var ignored = LogContext.of(event)) {
            SyncProgressed report = event.data();
            Run run = current.get(report.runId());
            if (run == null || !run.order().tenant().equals(event.tenant())) {
                log.warn("Progress of run {} was passed over: the tenant has no such run", report.runId());
                return;
            }
            Run next = run.after(report, clock.instant());
            if (next.state() != run.state()) {
                metrics.reached(next);
                log.atInfo()
                        .addKeyValue("runId", report.runId())
                        .addKeyValue("apiCalls", report.apiCalls())
                        .log("Run is {}, was {}: {}", next.state(), run.state(), report.counts());
            }
            current.put(report.runId(), next);
        }
    }

    /** Once a company was read from its beginning to its end, the next run goes on from there. */
    private Tenant settle(Run run, Tenant tenant) {
        if (!run.hasReadTheWholeCompany()) {
            return tenant;
        }
        Tenant settled = tenant.readFromTheBeginning(run.order().requestedAt());
        tenants.save(settled);
        return settled;
    }
}
