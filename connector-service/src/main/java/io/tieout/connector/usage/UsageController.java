package io.tieout.connector.usage;

import io.tieout.connector.lane.CompanyId;
import io.tieout.starter.security.TenantAccess;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API transactions of a tenant, by month and cause. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/api-usage")
class UsageController {

    private final TenantAccess access;
    private final UsageTable table;
    private final ApiUsage usage;

    UsageController(TenantAccess access, UsageTable table, ApiUsage usage) {
        this.access = access;
        this.table = table;
        this.usage = usage;
    }

    /** One month, UTC; {@code causes} by name in small letters. */
    record Month(CompanyId companyId, String month, long transactions, Map<String, Long> causes) {

        static Month of(Of which, Map<String, Long> causes) {
            long transactions =
                    causes.values().stream().mapToLong(Long::longValue).sum();
            return new Month(which.company(), which.month().toString(), transactions, causes);
        }
    }

    private record Of(CompanyId company, YearMonth month) {}

    @GetMapping
    List<Month> usage(@PathVariable String tenant) {
        var id = access.check(tenant);
        usage.flush();
        Map<Of, Map<String, Long>> months = new LinkedHashMap<>();
        for (UsageTable.Count count : table.of(id)) {
            months.computeIfAbsent(new Of(count.company(), count.month()), key -> new TreeMap<>())
                    .put(count.cause().name().toLowerCase(Locale.ROOT), count.transactions());
        }
        return months.entrySet().stream()
                .map(month -> Month.of(month.getKey(), month.getValue()))
                .toList();
    }
}
