package io.tieout.mapping.stream;

import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.model.event.Json;

/** The same invoice as the room of events sees it, and as the room of waiting ones does. */
final class Issued {

    private Issued() {}

    static PendingInvoice pending(BillingEvent event) {
        return new PendingInvoice(event.key().tenant(), event.invoice(), event.eventId(), event.trace());
    }

    static BillingEvent event(PendingInvoice pending) {
        return new BillingEvent(
                pending.key(),
                pending.invoice().customerId(),
                pending.eventId(),
                pending.trace(),
                Json.mapper().writeValueAsString(pending.invoice()));
    }
}
