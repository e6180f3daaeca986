package io.tieout.mapping.stream;

import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.waiting.PendingDocument;

/** The same document as the room of events sees it, and as the room of waiting ones does. */
final class Issued {

    private Issued() {}

    static PendingDocument pending(BillingEvent event) {
        return new PendingDocument(event.key().tenant(), event.document(), event.eventId(), event.trace());
    }

    static BillingEvent event(PendingDocument pending) {
        return BillingEvent.of(pending.tenant(), pending.document(), pending.eventId(), pending.trace());
    }
}
