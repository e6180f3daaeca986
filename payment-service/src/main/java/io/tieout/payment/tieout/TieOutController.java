package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Both ledgers side by side. */
@RestController
class TieOutController {

    private final TenantAccess access;
    private final Balances balances;
    private final UnreadRecords unread;
    private final StrangersPayments strangers;
    private final RefusedAtTheDoor refused;
    private final Clock clock;

    TieOutController(
            TenantAccess access,
            Balances balances,
            UnreadRecords unread,
            StrangersPayments strangers,
            RefusedAtTheDoor refused,
            Clock clock) {
        this.access = access;
        this.balances = balances;
        this.unread = unread;
        this.strangers = strangers;
        this.refused = refused;
        this.clock = clock;
    }

    @GetMapping("/api/v1/tenants/{tenant}/tie-out")
    TieOut tieOut(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        return TieOut.of(balances.of(id), unread.of(id), strangers.of(id), refused.payments(id), clock.instant());
    }
}
