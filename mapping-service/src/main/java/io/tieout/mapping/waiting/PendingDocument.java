package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;

/**
 * A document of billing that does not stand in Intacct yet.
 *
 * @param eventId the billing event that it came with
 */
public record PendingDocument(TenantId tenant, BillingDocument document, EventId eventId, Trace trace) {

    public DocumentKey key() {
        return DocumentKey.of(tenant, document);
    }

    public DocumentKey customerKey() {
        return new DocumentKey(
                tenant, DocumentKind.CUSTOMER, document.customerId().value());
    }
}
