package io.tieout.connector.reading.record;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a tenant that Intacct returned and that could not be translated, with the reasons. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/unread-records")
class UnreadController {

    private static final int MOST = 1000;

    private final TenantAccess access;
    private final UnreadRecords records;

    UnreadController(TenantAccess access, UnreadRecords records) {
        this.access = access;
        this.records = records;
    }

    @GetMapping
    List<UnreadRecords.Listed> list(@PathVariable String tenant, @RequestParam(defaultValue = "100") int limit) {
        return records.of(access.check(tenant), Parameters.limit(limit, MOST));
    }
}
