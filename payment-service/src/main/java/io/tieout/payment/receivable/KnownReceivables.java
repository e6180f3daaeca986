package io.tieout.payment.receivable;

import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.document.DocumentKey.Kind;
import io.tieout.payment.receivable.InvoiceFacts.Recorded;
import io.tieout.payment.receivable.InvoiceFacts.Refusal;
import io.tieout.payment.receivable.InvoiceFacts.Told;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of customers and invoices. Rows are locked in one order everywhere, customers first, so that neither readers nor
 * writers can wait for each other in a circle.
 */
@Component
public class KnownReceivables {

    private final Customers customers;
    private final Invoices invoices;
    private final IssuedInvoices issued;
    private final InvoiceRecords records;

    KnownReceivables(Customers customers, Invoices invoices, IssuedInvoices issued, InvoiceRecords records) {
        this.customers = customers;
        this.invoices = invoices;
        this.issued = issued;
        this.records = records;
    }

    /** What is known now. */
    public Receivables of(Collection<DocumentKey> keys) {
        List<DocumentKey> numbers = only(Kind.INVOICE, keys);
        return new Receivables(customers.facts(only(Kind.CUSTOMER, keys)), facts(invoices.refusals(numbers)));
    }

    /**
     * What is known now, and does not change until the caller's transaction ends: who wants to change it waits, and then finds
     * what the caller has written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receivables locked(Collection<DocumentKey> keys) {
        return new Receivables(
                customers.lock(only(Kind.CUSTOMER, keys)), facts(invoices.lock(only(Kind.INVOICE, keys))));
    }

    private Map<DocumentKey, InvoiceFacts> facts(Map<DocumentKey, Optional<Refusal>> refusals) {
        Map<DocumentKey, List<Told>> told = issued.of(refusals.keySet());
        Map<DocumentKey, List<Recorded>> recorded = records.of(refusals.keySet());
        Map<DocumentKey, String> renumbered = records.renumbered(refusals.keySet());
        Map<DocumentKey, InvoiceFacts> facts = new HashMap<>();
        refusals.forEach((key, refusal) -> facts.put(
                key,
                new InvoiceFacts(
                        told.getOrDefault(key, List.of()),
                        recorded.getOrDefault(key, List.of()),
                        refusal.orElse(null),
                        renumbered.get(key))));
        return facts;
    }

    private static List<DocumentKey> only(Kind kind, Collection<DocumentKey> keys) {
        return keys.stream().filter(key -> key.kind() == kind).distinct().toList();
    }
}
