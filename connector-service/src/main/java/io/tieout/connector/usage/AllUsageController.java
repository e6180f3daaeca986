package io.tieout.connector.usage;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API transactions of all tenants in this month, for operators: Intacct allows a company so many, and charges for more. */
@RestController
@RequestMapping("/api/v1/api-usage")
class AllUsageController {

    private final TenantAccess access;
    private final UsageTable table;
    private final ApiUsage usage;
    private final Clock clock;

    AllUsageController(TenantAccess access, UsageTable table, ApiUsage usage, Clock clock) {
        this.access = access;
        this.table = table;
        this.usage = usage;
        this.clock = clock;
    }

    /** One month, UTC, as {@code 2026-11}. */
    record TenantMonth(TenantId tenant, CompanyId companyId, String month, long transactions) {}

    @GetMapping
    List<TenantMonth> usage() {
        access.checkAll();
        usage.flush();
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return table.in(month).stream()
                .map(used -> new TenantMonth(used.tenant(), used.company(), month.toString(), used.transactions()))
                .toList();
    }
}
