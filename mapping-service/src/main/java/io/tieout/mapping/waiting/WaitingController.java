package io.tieout.mapping.waiting;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.OpenCause;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which documents wait, for what and since when; those that merely wait for their outcome only if asked for. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}")
class WaitingController {

    private static final int MOST = 1000;

    private final TenantAccess access;
    private final WaitingList documents;
    private final OpenCauses causes;

    WaitingController(TenantAccess access, WaitingList documents, OpenCauses causes) {
        this.access = access;
        this.documents = documents;
        this.causes = causes;
    }

    @GetMapping("/waiting")
    List<WaitingView> get(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String waitsFor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "100") int limit) {
        var id = access.check(tenant);
        return documents.list(
                id, Parameters.oneOf("waitsFor", waitsFor, WaitsFor.values()), code, Parameters.limit(limit, MOST));
    }

    /** Of what waits for a person. */
    @GetMapping("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant) {
        return causes.of(access.check(tenant));
    }
}
