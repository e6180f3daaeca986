package io.tieout.model.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Json;
import io.tieout.model.event.Payload;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;

/** What billing wants in Intacct: the record of a customer, an invoice, a movement of money. */
public sealed interface BillingDocument extends Payload permits CustomerChanged, InvoiceIssued, PaymentTransaction {

    @JsonIgnore
    DocumentKind kind();

    /** Billing's id of it: the customer id, invoice id or transaction id. */
    @JsonIgnore
    String documentId();

    /** The customer whose document it is. */
    CustomerId customerId();

    @Override
    default String orderingKey() {
        return customerId().value();
    }

    /** @param eventId the event that it came with */
    default Origin origin(EventId eventId) {
        return new Origin(kind(), documentId(), customerId(), eventId);
    }

    /** The body, always written in the same way, so that equal documents are equal texts. */
    default String toJson() {
        return Json.mapper().writeValueAsString(this);
    }

    /** @param json of a document of this kind, as {@link #toJson} writes it */
    static BillingDocument of(DocumentKind kind, String json) {
        Class<? extends BillingDocument> type = switch (kind) {
            case CUSTOMER -> CustomerChanged.class;
            case INVOICE -> InvoiceIssued.class;
            case PAYMENT -> PaymentTransaction.class;
            case UNKNOWN -> throw new IllegalArgumentException("a document of an unknown kind cannot be read");
        };
        return Json.mapper().readValue(json, type);
    }
}
