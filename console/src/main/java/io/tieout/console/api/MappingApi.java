package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** mapping-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface MappingApi {

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);

    /** Documents that are not in Intacct. */
    @GetExchange("/waiting")
    List<Waiting> waiting(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String waitsFor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam int limit);

    @GetExchange("/invoices/{invoice}")
    ForPeople invoice(@PathVariable String tenant, @PathVariable String invoice);

    @PostExchange("/invoices/{invoice}/retry")
    Retried retry(@PathVariable String tenant, @PathVariable String invoice);

    @PostExchange("/invoices/retry")
    Retried retryAll(@PathVariable String tenant, @RequestBody OfCause cause);

    record Waiting(
            String documentId, String customerId, @Nullable String code, String reason, Instant since) {}

    /** What an invoice waits for, and what people did. */
    record ForPeople(@Nullable Waiting waiting, List<AuditEntry> actions) {}

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);
}
