package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;

/**
 * One event of billing about one of its documents.
 *
 * @param content the body as we understand it, always written in the same way, so that equal contents are equal texts
 */
public record BillingEvent(DocumentKey key, CustomerId customerId, EventId eventId, Trace trace, String content) {

    public static BillingEvent of(Event<?> event) {
        return switch (event.data()) {
            case BillingDocument document -> of(event.tenant(), document, event.id(), event.trace());
            default -> throw new IllegalStateException("The door let in " + event.type());
        };
    }

    /** @param eventId the event that it came with */
    public static BillingEvent of(TenantId tenant, BillingDocument document, EventId eventId, Trace trace) {
        return new BillingEvent(
                DocumentKey.of(tenant, document), document.customerId(), eventId, trace, document.toJson());
    }

    public BillingDocument document() {
        return BillingDocument.of(key.kind(), content);
    }
}
