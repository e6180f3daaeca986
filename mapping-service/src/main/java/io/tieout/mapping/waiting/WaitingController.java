package io.tieout.mapping.waiting;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which invoices wait, for what and since when. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/waiting")
class WaitingController {

    private static final int MOST = 1000;

    private final TenantAccess access;
    private final WaitingInvoices invoices;

    WaitingController(TenantAccess access, WaitingInvoices invoices) {
        this.access = access;
        this.invoices = invoices;
    }

    @GetMapping
    List<WaitingView> get(@PathVariable String tenant, @RequestParam(defaultValue = "100") int limit) {
        var id = access.check(tenant);
        if (limit < 1 || limit > MOST) {
            throw new InvalidRequest("limit is %d; use 1 to %d".formatted(limit, MOST));
        }
        return invoices.list(id, limit);
    }
}
