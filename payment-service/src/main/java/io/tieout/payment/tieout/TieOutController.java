package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Both ledgers side by side. */
@RestController
class TieOutController {

    /** Of the invoices that were changed in Intacct; what settles more than these is in Intacct's own lists. */
    private static final int MOST_LOOKED_UP = 1000;

    private final TenantAccess access;
    private final Balances balances;
    private final EnteredPayments entered;
    private final UnreadRecords unread;
    private final StrangersPayments strangers;
    private final RefusedAtTheDoor refused;
    private final Clock clock;

    TieOutController(
            TenantAccess access,
            Balances balances,
            EnteredPayments entered,
            UnreadRecords unread,
            StrangersPayments strangers,
            RefusedAtTheDoor refused,
            Clock clock) {
        this.access = access;
        this.balances = balances;
        this.entered = entered;
        this.unread = unread;
        this.strangers = strangers;
        this.refused = refused;
        this.clock = clock;
    }

    @GetMapping("/api/v1/tenants/{tenant}/tie-out")
    TieOut tieOut(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        List<Comparison> comparisons = balances.of(id);
        return TieOut.of(
                comparisons,
                entered.of(id, changed(comparisons)),
                unread.of(id),
                strangers.of(id),
                refused.payments(id),
                clock.instant());
    }

    private static List<String> changed(List<Comparison> comparisons) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.causes().stream())
                .flatMap(cause -> cause.invoices().stream())
                .distinct()
                .limit(MOST_LOOKED_UP)
                .toList();
    }
}
