package io.tieout.model.outcome;

import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The billing document that a command stands for. It travels with the command and comes back with its outcome; Intacct's side
 * carries it without reading it.
 *
 * @param documentId the customer id, invoice id or transaction id
 * @param customerId null for a document that belongs to no one customer
 * @param orderingKey second half of the Kafka key: what has the same one stays in order
 * @param eventId the event that asked for it
 * @param receivedAt when Tieout received the document first, as far as it remembers, by its own clock, UTC; null where it does not know
 */
public record Origin(
        DocumentKind kind,
        String documentId,
        @Nullable CustomerId customerId,
        String orderingKey,
        EventId eventId,
        @Nullable Instant receivedAt) {

    public Origin {
        Required.present(kind, "origin.kind");
        Required.present(documentId, "origin.documentId");
        Required.present(orderingKey, "origin.orderingKey");
        Required.present(eventId, "origin.eventId");
    }

    /** One of which nobody knows when it was received. */
    public Origin(
            DocumentKind kind,
            String documentId,
            @Nullable CustomerId customerId,
            String orderingKey,
            EventId eventId) {
        this(kind, documentId, customerId, orderingKey, eventId, null);
    }

    /** A document of a customer, in order with all others of that one. */
    public Origin(DocumentKind kind, String documentId, CustomerId customerId, EventId eventId) {
        this(kind, documentId, customerId, customerId.value(), eventId);
    }

    /** The same, received at this time. */
    public Origin received(@Nullable Instant at) {
        return new Origin(kind, documentId, customerId, orderingKey, eventId, at);
    }
}
