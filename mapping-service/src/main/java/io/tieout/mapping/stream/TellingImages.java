package io.tieout.mapping.stream;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.image.InvoiceImageTold;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Passes on where billing says that its own files of invoices are. That is all that is done with it: an invoice is not another one because
 * its file has moved. What comes again is told again under the same id.
 */
@Component
class TellingImages {

    private final EventFactory events;
    private final EventPublisher publisher;

    TellingImages(EventFactory events, EventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    void tell(List<Event<InvoiceIssued>> invoices) {
        List<Event<InvoiceImageTold>> told = new ArrayList<>();
        for (Event<InvoiceIssued> event : invoices) {
            String address = event.data().imageUrl();
            if (address != null && !address.isBlank()) {
                told.add(events.event(
                        EventTypes.INVOICE_IMAGE_TOLD,
                        event.tenant(),
                        new InvoiceImageTold(
                                event.data().invoiceId(), event.data().customerId(), address, event.time()),
                        event.data().documentId(),
                        event.trace(),
                        event.id().value()));
            }
        }
        if (!told.isEmpty()) {
            publisher.publish(told);
        }
    }

    /** The event as everybody else sees it. */
    static Event<InvoiceIssued> withoutImage(Event<InvoiceIssued> event) {
        return event.data().imageUrl() == null
                ? event
                : new Event<>(
                        event.id(),
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.time(),
                        event.tenant(),
                        event.trace(),
                        event.data().withoutImage());
    }
}
