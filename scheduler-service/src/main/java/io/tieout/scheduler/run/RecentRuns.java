package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.web.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people see of runs. */
@Service
public class RecentRuns {

    private final Runs runs;

    RecentRuns(Runs runs) {
        this.runs = runs;
    }

    /** @throws NotFound if the tenant has no such run */
    public RunView get(TenantId tenant, RunId run) {
        return runs.find(tenant, run).map(RunView::inDetail).orElseThrow(() -> Runs.unknown(tenant, run));
    }

    /**
     * The newest first.
     *
     * @param state null for all
     * @param trigger null for all
     * @param after the last run of the page before; null for the first page
     */
    List<RunView> recent(
            TenantId tenant, @Nullable RunState state, @Nullable Trigger trigger, @Nullable RunId after, int limit) {
        return runs.recent(tenant, state, trigger, after, limit).stream()
                .map(RunView::of)
                .toList();
    }

    /** The newest imports first. */
    public List<RunView> imports(TenantId tenant, int limit) {
        return runs.recentImports(tenant, limit).stream().map(RunView::of).toList();
    }

    /** The run that ended last. */
    public Optional<RunView> last(TenantId tenant) {
        return runs.last(tenant).map(RunView::inDetail);
    }

    /** The run that is queued or running now, and those that wait for it, in their order. */
    public List<RunView> live(TenantId tenant) {
        return runs.live(tenant).stream().map(RunView::of).toList();
    }
}
