package io.tieout.mapping.retry;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.FindingDocuments;
import io.tieout.mapping.waiting.KeptDocument;
import io.tieout.mapping.waiting.PendingDocument;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.mapping.waiting.WhenRetried;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Retried;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries documents again. What was cut short can be asked for again: what was not sent wait for a person as before. */
@Component
class RetryingDocuments {

    static final int AT_ONCE = 500;

    private final FindingDocuments finding;
    private final WhenRetried whenRetried;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RetryingDocuments(
            FindingDocuments finding,
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
    Retried one(DocumentKey document, String who) {
        KeptDocument kept = finding.one(document)
                .orElseThrow(() -> new NotFound(
                        "Tenant %s has no %s %s that waits; publish it from billing if it is not in Intacct."
                                .formatted(document.tenant(), noun(document), document.id())));
        if (kept.waitsFor() == WaitsFor.OUTCOME) {
            throw new Conflict("%s %s is on its way to Intacct; wait for its outcome, then retry it if it was refused."
                    .formatted(document.kind().noun(), document.id()));
        }
        return tried(document.tenant(), List.of(kept), Retried.NOTHING, who, null);
    }

    /**
     * All that were refused for one cause, in the order of their numbers, each at most once: one that is refused again meanwhile is
     * behind us.
     */
    Retried allOf(TenantId tenant, DocumentKind kind, String code, String who, int atOnce) {
        Retried all = Retried.NOTHING;
        String after = "";
        List<KeptDocument> page;
        do {
            page = finding.ofCause(tenant, kind, code, after, atOnce);
            if (!page.isEmpty()) {
                all = tried(tenant, page, all, who, code);
                after = page.getLast().pending().key().id();
            }
        } while (page.size() == atOnce);
        return all;
    }

    private Retried tried(
            TenantId tenant, List<KeptDocument> documents, Retried before, String who, @Nullable String code) {
        Instant now = clock.instant();
        List<AuditEntry> entries = documents.stream()
                .map(document -> entry(document.pending().key(), who, code, now))
                .toList();
        transactions.executeWithoutResult(transaction -> audit.add(tenant, entries));
        Map<PendingDocument, Translation> became = whenRetried.retried(documents);
        List<String> refusals = Refusals.of(became);
        return before.plus(became.size() - refusals.size(), refusals);
    }

    private static AuditEntry entry(DocumentKey document, String who, @Nullable String code, Instant now) {
        return new AuditEntry(About.of(document.kind()), document.id(), Action.RETRY, who, code, null, now);
    }

    private static String noun(DocumentKey document) {
        return document.kind().noun().toLowerCase(Locale.ROOT);
    }
}
