package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sync Now and Recent Syncs. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/syncs")
class SyncsController {

    private static final int MOST = 200;

    private final TenantAccess access;
    private final SyncingNow syncing;
    private final Tenants tenants;
    private final Runs runs;

    SyncsController(TenantAccess access, SyncingNow syncing, Tenants tenants, Runs runs) {
        this.access = access;
        this.syncing = syncing;
        this.tenants = tenants;
        this.runs = runs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted syncNow(@PathVariable String tenant, @RequestBody(required = false) @Nullable SyncRequest body) {
        TenantId id = access.check(tenant);
        SyncRequest request = body == null ? SyncRequest.DEFAULT : body;
        return new Accepted(syncing.start(
                id, request.wantedObjects(), request.wantsEverything(), request.isToldAgain(), access.who()));
    }

    @GetMapping
    List<RunView> recentSyncs(@PathVariable String tenant, @RequestParam(defaultValue = "20") int limit) {
        TenantId id = access.check(tenant);
        int most = Parameters.limit(limit, MOST);
        tenants.get(id);
        return runs.recent(id, most).stream().map(RunView::of).toList();
    }

    @GetMapping("/{runId}")
    RunView sync(@PathVariable String tenant, @PathVariable String runId) {
        TenantId id = access.check(tenant);
        return runs.find(id, new RunId(runId))
                .map(RunView::of)
                .orElseThrow(() -> new NotFound("Tenant %s has no run %s.".formatted(id, runId)));
    }

    /** The answer to Sync Now. */
    record Accepted(RunId runId) {}
}
