package io.tieout.mapping.stream;

import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Event;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices that billing issued become commands, or wait. */
@Component
class BillingInvoices {

    private final SettlingInvoices settling;

    BillingInvoices(SettlingInvoices settling) {
        this.settling = settling;
    }

    void on(List<Event<?>> events) {
        settling.issued(events.stream()
                .map(event ->
                        new PendingInvoice(event.tenant(), (InvoiceIssued) event.data(), event.id(), event.trace()))
                .toList());
    }
}
