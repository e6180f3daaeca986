package io.tieout.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** mapping-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface MappingApi {

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);
}
