package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Sightings;
import io.tieout.mapping.waiting.DecidedInvoices;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records read from Intacct enter the crosswalk, and billing is told how they stand. */
@Component
class IntacctRecords {

    private final Crosswalk crosswalk;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final DecidedInvoices decided;
    private final SettlingInvoices settling;
    private final TellingBilling telling;

    IntacctRecords(
            Crosswalk crosswalk,
            TransactionTemplate transactions,
            EventPublisher publisher,
            DecidedInvoices decided,
            SettlingInvoices settling,
            TellingBilling telling) {
        this.crosswalk = crosswalk;
        this.transactions = transactions;
        this.publisher = publisher;
        this.decided = decided;
        this.settling = settling;
        this.telling = telling;
    }

    void on(List<Event<?>> events) {
        List<Event<?>> told = new ArrayList<>();
        Set<DocumentKey> customers = new HashSet<>();
        transactions.executeWithoutResult(transaction -> {
            told.clear();
            Sightings sightings = sightings(events);
            for (Event<?> event : events) {
                telling.about(event, sightings).ifPresent(told::add);
                customerSeen(event, sightings, customers);
            }
            crosswalk.update(sightings.changed());
        });
        publisher.publish(told);
        decided.gone(standing(told));
        settling.customersArrived(customers);
    }

    /** Invoices that stand in Intacct, by whichever way they came there, wait for nothing any more. */
    private static Set<DocumentKey> standing(List<Event<?>> told) {
        Set<DocumentKey> standing = new HashSet<>();
        for (Event<?> event : told) {
            if (event.data() instanceof ErpInvoice invoice) {
                var key = new DocumentKey(
                        event.tenant(),
                        DocumentKind.INVOICE,
                        invoice.invoiceId().value());
                if (invoice.standing() == ErpInvoice.Standing.DELETED) {
                    standing.remove(key);
                } else {
                    standing.add(key);
                }
            }
        }
        return standing;
    }

    /** New records take their own id as billing's; then what is known of all of them is locked and read. */
    private Sightings sightings(List<Event<?>> events) {
        Map<DocumentKey, CrosswalkEntry> seen = new LinkedHashMap<>();
        Set<DocumentKey> asked = new HashSet<>();
        for (Event<?> event : events) {
            CrosswalkEntry entry = switch (event.data()) {
                case CustomerRead read -> own(event, DocumentKind.CUSTOMER, read.customerId(), read.recordNo());
                case InvoiceRead read -> {
                    asked.add(new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId()));
                    yield own(event, DocumentKind.INVOICE, read.invoiceNo(), read.recordNo());
                }
                default -> throw new IllegalStateException("The door let in " + event.type());
            };
            seen.putIfAbsent(entry.intacctKey(), entry);
        }
        asked.addAll(seen.keySet());
        crosswalk.addNew(seen.values());
        return new Sightings(crosswalk.byIntacctIdLocked(asked));
    }

    private static CrosswalkEntry own(Event<?> event, DocumentKind kind, String id, String recordNo) {
        return new CrosswalkEntry(event.tenant(), kind, id, id, recordNo, false);
    }

    private static void customerSeen(Event<?> event, Sightings sightings, Set<DocumentKey> customers) {
        if (event.data() instanceof CustomerRead read) {
            sightings
                    .entry(new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId()))
                    .ifPresent(entry -> customers.add(entry.documentKey()));
        }
    }
}
