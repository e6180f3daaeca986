package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sync Now and Recent Syncs. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/syncs")
class SyncsController {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final TenantAccess access;
    private final AskingForRuns asking;
    private final CancellingRuns cancelling;
    private final Tenants tenants;
    private final RecentRuns runs;

    SyncsController(
            TenantAccess access, AskingForRuns asking, CancellingRuns cancelling, Tenants tenants, RecentRuns runs) {
        this.access = access;
        this.asking = asking;
        this.cancelling = cancelling;
        this.tenants = tenants;
        this.runs = runs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked syncNow(@PathVariable String tenant, @RequestBody(required = false) @Nullable SyncRequest body) {
        TenantId id = access.check(tenant);
        SyncRequest request = body == null ? SyncRequest.DEFAULT : body;
        return asking.ask(
                id,
                Wish.now(request.wantedObjects(), request.wantsEverything(), request.isToldAgain(), access.who()),
                access.who());
    }

    @PostMapping("/{runId}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView cancel(@PathVariable String tenant, @PathVariable String runId) {
        return cancelling.cancel(access.check(tenant), new RunId(runId), access.who());
    }

    /** As JSON, or as a file for spreadsheets where the parameter or, without it, the header asks for that. */
    @GetMapping
    ResponseEntity<?> recentSyncs(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String trigger,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        TenantId id = access.check(tenant);
        Format named = Parameters.oneOf("format", format, Format.values());
        boolean csv = named == null ? accepts(accept) : named == Format.CSV;
        int most = Parameters.limit(limit == null ? csv ? RunsAsCsv.MOST : USUAL : limit, csv ? RunsAsCsv.MOST : MOST);
        tenants.get(id);
        List<RunView> found = runs.recent(
                id,
                Parameters.oneOf("state", state, RunState.values()),
                Parameters.oneOf("trigger", trigger, Trigger.values()),
                after == null ? null : new RunId(after),
                most);
        return csv ? RunsAsCsv.file(found) : ResponseEntity.ok(found);
    }

    @GetMapping("/{runId}")
    RunView sync(@PathVariable String tenant, @PathVariable String runId) {
        return runs.get(access.check(tenant), new RunId(runId));
    }

    /** Whether CSV is what is wanted most; a header that cannot be read wants nothing in particular. */
    private static boolean accepts(String header) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(wanted);
            return !wanted.isEmpty() && wanted.getFirst().equalsTypeAndSubtype(RunsAsCsv.MEDIA_TYPE);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private enum Format {
        JSON,
        CSV
    }
}
