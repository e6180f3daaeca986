package io.tieout.connector.checkup;

import io.tieout.starter.security.TenantAccess;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Test Connection. A connection that does not work is a result, not a failure of the request. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/connection/test")
class CheckupController {

    private final TenantAccess access;
    private final TestingConnections testing;

    CheckupController(TenantAccess access, TestingConnections testing) {
        this.access = access;
        this.testing = testing;
    }

    @PostMapping
    Checkup test(@PathVariable String tenant) {
        return testing.test(access.check(tenant), access.who());
    }
}
