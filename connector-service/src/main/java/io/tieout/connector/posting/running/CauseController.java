package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.CauseQueries;
import io.tieout.connector.posting.store.CauseView;
import io.tieout.starter.security.TenantAccess;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why postings wait for a person, by cause, and when each is tried again by itself. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/exceptions")
class CauseController {

    private final TenantAccess access;
    private final CauseQueries causes;

    CauseController(TenantAccess access, CauseQueries causes) {
        this.access = access;
        this.causes = causes;
    }

    @GetMapping
    List<CauseView> exceptions(@PathVariable String tenant) {
        return causes.of(access.check(tenant));
    }
}
