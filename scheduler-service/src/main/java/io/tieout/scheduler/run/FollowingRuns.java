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
import java.util.stream.Stream;
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
    private final WaitingRuns waiting;
    private final EndedRuns ended;
    private final RunMetrics metrics;
    private final Clock clock;

    FollowingRuns(Tenants tenants, Runs runs, WaitingRuns waiting, EndedRuns ended, RunMetrics metrics, Clock clock) {
        this.tenants = tenants;
        this.runs = runs;
        this.waiting = waiting;
        this.ended = ended;
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
                if (run.state().isFinal()) {
                    ended.tell(run);
                }
            }
        }
        goOn(before, current, known);
    }

    /** What waited for a run that has ended begins in the same transaction. */
    private void goOn(List<Run> before, Map<RunId, Run> current, Map<TenantId, Tenant> known) {
        before.stream()
                .map(old -> current.getOrDefault(old.order().id(), old))
                .filter(run -> run.state().isFinal())
                .map(run -> run.order().tenant())
                .distinct()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .forEach(waiting::next);
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
                if (!next.state().isFinal()) {
                    metrics.reached(next);
                }
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
