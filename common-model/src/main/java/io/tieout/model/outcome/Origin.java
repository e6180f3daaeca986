package io.tieout.model.outcome;

import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * The billing document that a command stands for. It travels with the command and comes back with its outcome; Intacct's side
 * carries it without reading it.
 *
 * @param documentId the customer id, invoice id or transaction id
 * @param customerId null for a document that belongs to no one customer
 * @param orderingKey second half of the Kafka key: what has the same one stays in order
 * @param eventId the event that asked for it
 */
public record Origin(
        DocumentKind kind, String documentId, @Nullable CustomerId customerId, String orderingKey, EventId eventId) {

    public Origin {
        Required.present(kind, "origin.kind");
        Required.present(documentId, "origin.documentId");
        Required.present(orderingKey, "origin.orderingKey");
        Required.present(eventId, "origin.eventId");
    }

    /** A document of a customer, in order with all others of that one. */
    public Origin(DocumentKind kind, String documentId, CustomerId customerId, EventId eventId) {
        this(kind, documentId, customerId, customerId.value(), eventId);
    }
}
