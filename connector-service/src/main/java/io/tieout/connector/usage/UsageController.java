package io.tieout.connector.usage;

import io.tieout.starter.security.TenantAccess;
import java.util.List;
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
    record Month(String companyId, String month, long transactions, Map<String, Long> causes) {}

    @GetMapping
    List<Month> usage(@PathVariable String tenant) {
        var id = access.check(tenant);
        usage.flush();
        Map<List<String>, Map<String, Long>> months = new java.util.LinkedHashMap<>();
        for (UsageTable.Count count : table.of(id)) {
            months.computeIfAbsent(List.of(count.companyId(), count.month().toString()), key -> new TreeMap<>())
                    .put(count.cause().name().toLowerCase(java.util.Locale.ROOT), count.transactions());
        }
        return months.entrySet().stream()
                .map(month -> new Month(
                        month.getKey().get(0),
                        month.getKey().get(1),
                        month.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        month.getValue()))
                .toList();
    }
}
