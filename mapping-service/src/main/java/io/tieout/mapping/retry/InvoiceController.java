package io.tieout.mapping.retry;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.waiting.WaitingList;
import io.tieout.mapping.waiting.WaitingView;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Retried;
import io.tieout.starter.web.RetryOfCause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices of billing for people: what one waits for, what was done about it, and another try. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/invoices")
class InvoiceController {

    private final TenantAccess access;
    private final WaitingList waiting;
    private final AuditTrail audit;
    private final RetryingDocuments retrying;

    InvoiceController(TenantAccess access, WaitingList waiting, AuditTrail audit, RetryingDocuments retrying) {
        this.access = access;
        this.waiting = waiting;
        this.audit = audit;
        this.retrying = retrying;
    }

    /**
     * An invoice with what people did to it.
     *
     * @param waiting null if it waits no more
     */
    record InvoiceView(@Nullable WaitingView waiting, List<AuditEntry> actions) {}

    @GetMapping("/{invoice}")
    InvoiceView show(@PathVariable String tenant, @PathVariable String invoice) {
        TenantId id = access.check(tenant);
        var view = new InvoiceView(
                waiting.one(key(id, invoice)).orElse(null), audit.of(id, AuditEntry.About.INVOICE, invoice));
        if (view.waiting() == null && view.actions().isEmpty()) {
            throw new NotFound(
                    "Tenant %s has no invoice %s that waits, or that a person retried.".formatted(id, invoice));
        }
        return view;
    }

    @PostMapping("/{invoice}/retry")
    Retried retry(@PathVariable String tenant, @PathVariable String invoice) {
        return retrying.one(key(access.check(tenant), invoice), access.who());
    }

    /** All of one cause. */
    @PostMapping("/retry")
    Retried retryAll(@PathVariable String tenant, @RequestBody RetryOfCause cause) {
        return retrying.allOf(
                access.check(tenant),
                DocumentKind.INVOICE,
                cause.checkedCode("invoices"),
                access.who(),
                RetryingDocuments.AT_ONCE);
    }

    private static DocumentKey key(TenantId tenant, String invoice) {
        return new DocumentKey(tenant, DocumentKind.INVOICE, invoice);
    }
}
