package io.tieout.starter.audit;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people did in this service for a tenant. */
@RestController
public class AuditController {

    private static final int MOST = 500;

    private final TenantAccess access;
    private final AuditTrail trail;

    AuditController(TenantAccess access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    @GetMapping("/api/v1/tenants/{tenant}/audit")
    AuditTrail.Page audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        var search = new AuditTrail.Search(who, id);
        return trail.page(access.check(tenant), search, after, Parameters.limit(limit, MOST));
    }
}
