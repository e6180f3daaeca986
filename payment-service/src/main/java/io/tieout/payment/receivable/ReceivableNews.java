package io.tieout.payment.receivable;

import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Event;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.IssuedInvoices.Place;
import io.tieout.starter.event.Inbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what events say of customers and invoices, and tells who waits for them. */
@Component
public class ReceivableNews {

    private static final String ISSUED = "payment-invoices-issued";

    private final Inbox seen;
    private final Customers customers;
    private final Invoices invoices;
    private final IssuedInvoices issued;
    private final InvoiceRecords records;
    private final ReceivablesChanged listener;

    ReceivableNews(
            Inbox seen,
            Customers customers,
            Invoices invoices,
            IssuedInvoices issued,
            InvoiceRecords records,
            ReceivablesChanged listener) {
        this.seen = seen;
        this.customers = customers;
        this.invoices = invoices;
        this.issued = issued;
        this.records = records;
        this.listener = listener;
    }

    /** Takes over events in their order, in the caller's transaction, and tells who waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<? extends Event<?>> events) {
        Set<DocumentKey> changed = takeOver(events);
        if (!changed.isEmpty()) {
            listener.changed(changed);
        }
    }

    /**
     * Takes over events in their order, in the caller's transaction. Events that say nothing of customers or invoices are passed
     * over. Customers are written, and so locked, before invoices.
     *
     * @return what changed: the caller tells who waits for it, in the same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<DocumentKey> takeOver(List<? extends Event<?>> events) {
        List<CustomerNews> customerNews = new ArrayList<>();
        List<InvoiceNews> invoiceNews = new ArrayList<>();
        for (Event<?> event : withoutRepeatedWords(events)) {
            CustomerNews.in(event).ifPresent(customerNews::add);
            InvoiceNews.in(event).ifPresent(news -> {
                invoiceNews.add(news);
                CustomerNews.behind(news).ifPresent(customerNews::add);
            });
        }
        List<RecordNews> recordNews = invoiceNews.stream()
                .flatMap(news -> RecordNews.in(news).stream())
                .toList();
        Set<DocumentKey> changed = new TreeSet<>();
        customerNews.forEach(news -> changed.add(news.key()));
        invoiceNews.forEach(news -> changed.add(news.key()));
        Rounds.of(customerNews, CustomerNews::key).forEach(customers::take);
        Rounds.of(invoiceNews, InvoiceNews::key).forEach(invoices::take);
        Rounds.of(words(invoiceNews), Place::of).forEach(issued::take);
        changed.addAll(formerNumbers(recordNews));
        Rounds.of(recordNews, RecordNews::key).forEach(records::take);
        return changed;
    }

    // What billing said first and delivers late, or once more, must not count as its last word. However late: the order
    // in which billing
    // spoke is not in what it says, so its events are recognised for ever.
    private List<Event<?>> withoutRepeatedWords(List<? extends Event<?>> events) {
        List<Event<?>> words = new ArrayList<>();
        events.stream().filter(event -> event.data() instanceof InvoiceIssued).forEach(words::add);
        Set<Event<?>> first = new HashSet<>(seen.firstEver(ISSUED, words));
        return events.stream()
                .<Event<?>>map(event -> event)
                .filter(event -> !(event.data() instanceof InvoiceIssued) || first.remove(event))
                .toList();
    }

    private static List<InvoiceNews.Issued> words(Collection<InvoiceNews> news) {
        return news.stream()
                .filter(InvoiceNews.Issued.class::isInstance)
                .map(InvoiceNews.Issued.class::cast)
                .toList();
    }

    private Set<DocumentKey> formerNumbers(List<RecordNews> news) {
        return news.isEmpty()
                ? Set.of()
                : records.numbers(news.stream().map(RecordNews::key).toList());
    }
}
