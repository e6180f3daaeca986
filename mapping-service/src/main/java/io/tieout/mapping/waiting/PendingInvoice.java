package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;

/**
 * An invoice of billing that does not stand in Intacct yet.
 *
 * @param eventId the billing event that it came with
 */
public record PendingInvoice(TenantId tenant, InvoiceIssued invoice, EventId eventId, Trace trace) {

    public DocumentKey key() {
        return new DocumentKey(tenant, DocumentKind.INVOICE, invoice.invoiceId().value());
    }

    public DocumentKey customerKey() {
        return new DocumentKey(
                tenant, DocumentKind.CUSTOMER, invoice.customerId().value());
    }
}
