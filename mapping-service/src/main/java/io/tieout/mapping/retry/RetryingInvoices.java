package io.tieout.mapping.retry;

import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.FindingInvoices;
import io.tieout.mapping.waiting.KeptInvoice;
import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.mapping.waiting.WhenRetried;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.audit.Deed;
import io.tieout.starter.audit.Deed.About;
import io.tieout.starter.audit.Deed.Action;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Retried;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries invoices again. What was cut short can be asked for again: the invoices that were not sent wait for a person as before. */
@Component
class RetryingInvoices {

    static final int AT_ONCE = 500;

    private final FindingInvoices finding;
    private final WhenRetried whenRetried;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RetryingInvoices(
            FindingInvoices finding,
            WhenRetried whenRetried,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.finding = finding;
        this.whenRetried = whenRetried;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One; one that waits for something else than a person is looked at once more.
     *
     * @throws NotFound if it is not kept: never issued, or in Intacct, or dismissed
     * @throws Conflict if it is on its way to Intacct
     */
    Retried one(TenantId tenant, String invoice, String who) {
        KeptInvoice kept = finding.one(tenant, invoice)
                .orElseThrow(() -> new NotFound(
                        "Tenant %s has no invoice %s that waits; publish it from billing if it is not in Intacct."
                                .formatted(tenant, invoice)));
        if (kept.waitsFor() == WaitsFor.OUTCOME) {
            throw new Conflict(
                    "Invoice %s is on its way to Intacct; wait for its outcome, then retry it if it was refused."
                            .formatted(invoice));
        }
        return tried(tenant, List.of(kept), Retried.NOTHING, who, null);
    }

    /**
     * All that were refused for one cause, in the order of their numbers, each at most once: one that is refused again meanwhile is
     * behind us.
     */
    Retried allOf(TenantId tenant, String code, String who, int atOnce) {
        Retried all = Retried.NOTHING;
        String after = "";
        List<KeptInvoice> page;
        do {
            page = finding.ofCause(tenant, code, after, atOnce);
            if (!page.isEmpty()) {
                all = tried(tenant, page, all, who, code);
                after = page.getLast().pending().key().id();
            }
        } while (page.size() == atOnce);
        return all;
    }

    private Retried tried(
            TenantId tenant, List<KeptInvoice> invoices, Retried before, String who, @Nullable String code) {
        Instant now = clock.instant();
        List<Deed> deeds = invoices.stream()
                .map(invoice ->
                        new Deed(About.INVOICE, invoice.pending().key().id(), Action.RETRY, who, code, null, now))
                .toList();
        transactions.executeWithoutResult(transaction -> audit.add(tenant, deeds));
        Map<PendingInvoice, Translation> became = whenRetried.retried(invoices);
        List<String> refusals = Refusals.of(became);
        return before.plus(became.size() - refusals.size(), refusals);
    }
}
