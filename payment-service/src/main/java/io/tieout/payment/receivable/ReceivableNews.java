package io.tieout.payment.receivable;

import io.tieout.model.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what events say of customers and invoices, and tells who waits for them. */
@Component
public class ReceivableNews {

    private final Customers customers;
    private final Invoices invoices;
    private final ReceivablesChanged listener;

    ReceivableNews(Customers customers, Invoices invoices, ReceivablesChanged listener) {
        this.customers = customers;
        this.invoices = invoices;
        this.listener = listener;
    }

    /**
     * Takes over events in their order, in the caller's transaction. Events that say nothing of customers or invoices are passed
     * over. Customers are written, and so locked, before invoices.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<? extends Event<?>> events) {
        List<CustomerNews> customerNews = new ArrayList<>();
        List<InvoiceNews> invoiceNews = new ArrayList<>();
        for (Event<?> event : events) {
            CustomerNews.in(event).ifPresent(customerNews::add);
            InvoiceNews.in(event).ifPresent(news -> {
                invoiceNews.add(news);
                CustomerNews.behind(news).ifPresent(customerNews::add);
            });
        }
        Rounds.of(customerNews, CustomerNews::key).forEach(customers::take);
        Rounds.of(invoiceNews, InvoiceNews::key).forEach(invoices::take);
        Set<ReceivableKey> changed = new TreeSet<>();
        customerNews.forEach(news -> changed.add(news.key()));
        invoiceNews.forEach(news -> changed.add(news.key()));
        if (!changed.isEmpty()) {
            listener.changed(changed);
        }
    }
}
