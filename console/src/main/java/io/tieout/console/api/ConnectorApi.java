package io.tieout.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** connector-service. */
@HttpExchange(url = "/api/v1", accept = "application/json")
public interface ConnectorApi {

    @GetExchange("/tenants/{tenant}/connection")
    Connection connection(@PathVariable String tenant);

    @GetExchange("/tenants/{tenant}/profile")
    Profile profile(@PathVariable String tenant);

    @GetExchange("/tenants/{tenant}/api-usage")
    List<Usage> apiUsage(@PathVariable String tenant);

    /** As it was read from Intacct last, with its lines. */
    @GetExchange("/tenants/{tenant}/invoices/{invoice}/as-read")
    List<AsRead> asRead(@PathVariable String tenant, @PathVariable String invoice);

    @GetExchange("/tenants/{tenant}/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

    /** What each tenant has used of its company this month; for operators. */
    @GetExchange("/api-usage")
    List<TenantUsage> usageOfAll();

    /** All companies, with the connections that name each; for operators. */
    @GetExchange("/lanes")
    List<Company> lanes();

    @DeleteExchange("/tenants/{tenant}/connection")
    void disconnect(@PathVariable String tenant);

    /** As it was found last. */
    @GetExchange("/tenants/{tenant}/readiness")
    Readiness readiness(@PathVariable String tenant);

    /** A page of a list of the company's own, searched in ids and names. */
    @GetExchange("/tenants/{tenant}/choices/{list}")
    ChoicePage choices(
            @PathVariable String tenant, @PathVariable String list, @RequestParam String q, @RequestParam int limit);

    @GetExchange("/tenants/{tenant}/connection/start-date")
    StartDate startDate(@PathVariable String tenant);

    @PutExchange(url = "/tenants/{tenant}/connection/start-date", contentType = "application/json")
    StartDate start(@PathVariable String tenant, @RequestBody StartDateWish wish);

    @DeleteExchange("/tenants/{tenant}/connection/start-date")
    void startAnywhere(@PathVariable String tenant);

    @GetExchange("/tenants/{tenant}/image-settings")
    Images images(@PathVariable String tenant);

    @PutExchange(url = "/tenants/{tenant}/image-settings", contentType = "application/json")
    Images order(@PathVariable String tenant, @RequestBody ImageWish wish);

    record Connection(
            String tenant,
            String companyId,
            @Nullable String entityId,
            String userId,
            String senderId,
            int permits,
            @Nullable Standing state,
            @Nullable Reason waitsFor,
            Instant changedAt) {}

    /** Where a connection stands. */
    enum Standing {
        UNPROVEN,
        AWAITING_CONSENT,
        RUNNING,
        PAUSED
    }

    record Profile(
            @Nullable String companyId,
            @Nullable String baseCurrency,
            @Nullable List<String> entities) {}

    /** @param month as {@code 2026-11} */
    record Usage(String companyId, String month, long transactions) {}

    record TenantUsage(String tenant, String companyId, String month, long transactions) {}

    /** @param lines null where they could not be read, which is not the same as none */
    record AsRead(
            String recordNo,
            String state,
            @Nullable String entityId,
            Sum total,
            Sum paid,
            Sum due,
            LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            @Nullable String termName,
            @Nullable String reference,
            @Nullable String description,
            @Nullable String orderDocument,
            @Nullable List<Line> lines,
            @Nullable String linesNote) {}

    record Line(
            String recordNo,
            @Nullable String account,
            Sum amount,
            @Nullable String memo,
            List<Dimension> dimensions) {}

    record Dimension(String name, String value) {}

    /** @param pausedFor why nothing is sent to the company, until then at least; null if it is */
    record Company(
            String company,
            List<Tenant> connections,
            @Nullable Reason pausedFor,
            @Nullable Instant pausedUntil) {}

    /** @param waitsFor why nothing is sent for the tenant; null if it is */
    record Tenant(String tenant, Standing state, @Nullable Reason waitsFor) {}

    /** @param checkedAt null where it was never checked */
    record Readiness(
            @Nullable Instant checkedAt,
            List<Check> checks,
            @Nullable Reason problem) {}

    /**
     * @param what is so when it is well
     * @param reason what was found
     * @param menuPath in Intacct, its steps divided by {@code >}; null where no public guide has one
     */
    record Check(
            String id,
            Group group,
            CheckResult result,
            String what,
            String reason,
            @Nullable String remedy,
            @Nullable String menuPath) {}

    /** From good to bad. */
    enum CheckResult {
        OK,
        NOT_CHECKED,
        CANNOT_BE_READ,
        WARNING,
        FAILED
    }

    /** What a check is about. */
    enum Group {
        CONNECTION,
        USER,
        PERMISSIONS,
        RECEIVABLES,
        ACCOUNTS,
        COMPANY,
        LIMITS
    }

    /** @param total of the whole list, whatever was searched for */
    record ChoicePage(
            @Nullable Instant readAt,
            int total,
            List<Choice> entries,
            @Nullable String next,
            @Nullable Reason problem) {}

    record Choice(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String currency) {}

    /** @param note what is left to do so that it counts for what was read before */
    record StartDate(
            @Nullable LocalDate startDate, @Nullable String note) {}

    record StartDateWish(String startDate) {}

    record Images(List<ImageSource> sources, List<ImageSource> possible) {}

    record ImageWish(List<String> sources) {}

    /** Where the image of an invoice is looked for. */
    enum ImageSource {
        INTACCT,
        UPSTREAM,
        DRAWN
    }
}
