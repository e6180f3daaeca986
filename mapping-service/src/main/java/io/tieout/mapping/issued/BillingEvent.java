package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;

/**
 * One event of billing about a customer or an invoice.
 *
 * @param content the body as we understand it, always written in the same way, so that equal contents are equal texts
 */
public record BillingEvent(DocumentKey key, CustomerId customerId, EventId eventId, Trace trace, String content) {

    public static BillingEvent of(Event<?> event) {
        return switch (event.data()) {
            case InvoiceIssued invoice ->
                new BillingEvent(
                        new DocumentKey(
                                event.tenant(),
                                DocumentKind.INVOICE,
                                invoice.invoiceId().value()),
                        invoice.customerId(),
                        event.id(),
                        event.trace(),
                        Json.mapper().writeValueAsString(invoice));
            case CustomerChanged customer ->
                new BillingEvent(
                        new DocumentKey(
                                event.tenant(),
                                DocumentKind.CUSTOMER,
                                customer.customerId().value()),
                        customer.customerId(),
                        event.id(),
                        event.trace(),
                        Json.mapper().writeValueAsString(customer));
            default -> throw new IllegalStateException("The door let in " + event.type());
        };
    }

    public InvoiceIssued invoice() {
        return Json.mapper().readValue(content, InvoiceIssued.class);
    }

    public CustomerChanged customer() {
        return Json.mapper().readValue(content, CustomerChanged.class);
    }
}
