package io.tieout.model.outcome;

import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;

/**
 * The billing document that a command stands for. It travels with the command and comes back with its outcome; Intacct's side
 * carries it without reading it.
 *
 * @param documentId the customer id, invoice id or transaction id
 * @param customerId second half of the Kafka key
 * @param eventId the event that asked for it
 */
public record Origin(DocumentKind kind, String documentId, CustomerId customerId, EventId eventId) {

    public Origin {
        Required.present(kind, "origin.kind");
        Required.present(documentId, "origin.documentId");
        Required.present(customerId, "origin.customerId");
        Required.present(eventId, "origin.eventId");
    }
}
