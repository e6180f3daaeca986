package io.tieout.mapping.crosswalk;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the records of Intacct that cannot be told to billing. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/unread-records")
class UnreadController {

    private static final int MOST = 1000;

    private final TenantAccess access;
    private final UnreadRecords unread;

    UnreadController(TenantAccess access, UnreadRecords unread) {
        this.access = access;
        this.unread = unread;
    }

    @GetMapping
    List<UnreadRecords.Unread> get(@PathVariable String tenant, @RequestParam(defaultValue = "100") int limit) {
        var id = access.check(tenant);
        return unread.list(id, Parameters.limit(limit, MOST));
    }
}
