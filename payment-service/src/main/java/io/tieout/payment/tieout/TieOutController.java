package io.tieout.payment.tieout;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Both ledgers side by side. */
@RestController
class TieOutController {

    /** Of the invoices that were changed in Intacct; what settles more than these is in Intacct's own lists. */
    private static final int MOST_LOOKED_UP = 1000;

    private static final int LONGEST_PAGE = 1000;

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
    TieOut tieOut(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean differing,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Integer limit) {
        TenantId id = access.check(tenant);
        var wanted = new RowsWanted(
                customer, currency, q, differing, after, limit == null ? null : Parameters.limit(limit, LONGEST_PAGE));
        List<Comparison> comparisons = balances.of(id);
        RowsWanted.Some shown = wanted.of(comparisons);
        return TieOut.of(
                comparisons,
                shown,
                entered.of(id, changed(shown.rows())),
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
