package io.tieout.payment.people;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.OpenCause;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a person has to mend so that payments go on, by cause. */
@RestController
class ExceptionController {

    private final TenantAccess access;
    private final OpenCauses causes;

    ExceptionController(TenantAccess access, OpenCauses causes) {
        this.access = access;
        this.causes = causes;
    }

    @GetMapping("/api/v1/tenants/{tenant}/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant) {
        return causes.of(access.check(tenant));
    }
}
