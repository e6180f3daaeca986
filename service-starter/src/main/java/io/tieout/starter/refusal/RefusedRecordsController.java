package io.tieout.starter.refusal;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records that this service refused, for people: of a tenant, and for operations those of everybody. */
@RestController
public class RefusedRecordsController {

    private static final int MOST = 500;

    private final TenantAccess access;
    private final RefusedRecords records;

    RefusedRecordsController(TenantAccess access, RefusedRecords records) {
        this.access = access;
        this.records = records;
    }

    @GetMapping("/api/v1/tenants/{tenant}/refused-records")
    List<RefusedRecords.Listed> ofTenant(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "100") int limit) {
        TenantId id = access.check(tenant);
        return records.list(id, code, Parameters.limit(limit, MOST));
    }

    /** Those as well of which not even the tenant could be read. */
    @GetMapping("/api/v1/refused-records")
    List<RefusedRecords.Listed> ofAll(
            @RequestParam(required = false) @Nullable String code, @RequestParam(defaultValue = "100") int limit) {
        access.checkAll();
        return records.list(null, code, Parameters.limit(limit, MOST));
    }
}
