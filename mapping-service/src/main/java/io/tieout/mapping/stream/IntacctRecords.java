package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CustomerRecord;
import io.tieout.mapping.crosswalk.CustomerRecords;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.crosswalk.InvoiceRecords;
import io.tieout.mapping.crosswalk.Sightings;
import io.tieout.mapping.translation.InvoiceStanding;
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
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records read from Intacct enter the crosswalk, and billing is told how they stand. */
@Component
class IntacctRecords {

    private final Crosswalk crosswalk;
    private final InvoiceRecords invoices;
    private final CustomerRecords customers;
    private final UnusableRecords unusable;
    private final TransactionTemplate transactions;
    private final EventPublisher publisher;
    private final SettlingDocuments settling;
    private final TellingBilling telling;
    private final TellingPayments payments;

    IntacctRecords(
            Crosswalk crosswalk,
            InvoiceRecords invoices,
            CustomerRecords customers,
            UnusableRecords unusable,
            TransactionTemplate transactions,
            EventPublisher publisher,
            SettlingDocuments settling,
            TellingBilling telling,
            TellingPayments payments) {
        this.crosswalk = crosswalk;
        this.invoices = invoices;
        this.customers = customers;
        this.unusable = unusable;
        this.transactions = transactions;
        this.publisher = publisher;
        this.settling = settling;
        this.telling = telling;
        this.payments = payments;
    }

    void on(List<? extends Event<?>> events) {
        List<Event<?>> told = new ArrayList<>();
        Set<DocumentKey> arrived = new HashSet<>();
        transactions.executeWithoutResult(transaction -> {
            told.clear();
            List<Event<?>> read = unusable.sorted(events);
            List<Event<?>> usable = read.stream()
                    .filter(event -> !TellingPayments.isMoney(event))
                    .toList();
            Sightings sightings = sightings(usable);
            for (Event<?> event : usable) {
                telling.about(event, sightings).ifPresent(told::add);
                customerSeen(event, sightings, arrived);
            }
            crosswalk.update(sightings.changed());
            told.addAll(payments.about(
                    read.stream().filter(TellingPayments::isMoney).toList()));
        });
        publisher.publish(told);
        settling.standing(standing(told));
        settling.customersArrived(arrived);
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

    /**
     * New records take their own id as billing's; then what is known of all of them is locked, and the entries follow what was read.
     * Whoever locks the entry of a number is alone with the records of that number.
     */
    private Sightings sightings(List<Event<?>> events) {
        Map<DocumentKey, CrosswalkEntry> seen = new LinkedHashMap<>();
        Set<DocumentKey> asked = new HashSet<>();
        List<InvoiceRecord> invoicesRead = new ArrayList<>();
        List<CustomerRecord> customersRead = new ArrayList<>();
        for (Event<?> event : events) {
            CrosswalkEntry entry = switch (event.data()) {
                case CustomerRead read -> {
                    customersRead.add(record(event, read));
                    if (read.details() != null && read.details().parentId() != null) {
                        asked.add(new DocumentKey(
                                event.tenant(),
                                DocumentKind.CUSTOMER,
                                read.details().parentId()));
                    }
                    yield own(event, DocumentKind.CUSTOMER, read.customerId(), read.recordNo());
                }
                case InvoiceRead read -> {
                    invoicesRead.add(record(event, read));
                    asked.add(new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId()));
                    yield own(event, DocumentKind.INVOICE, read.invoiceNo(), read.recordNo());
                }
                default -> throw new IllegalStateException("The door let in " + event.type());
            };
            seen.putIfAbsent(entry.intacctKey(), entry);
        }
        asked.addAll(seen.keySet());
        crosswalk.addNew(seen.values());
        var sightings = new Sightings(crosswalk.byIntacctIdLocked(asked));
        invoices.keep(invoicesRead);
        customers.keep(customersRead);
        customersRead.forEach(one -> sightings.customer(one.key(), one.recordNo()));
        invoices.ofNumbers(invoicesRead.stream()
                        .map(InvoiceRecord::number)
                        .distinct()
                        .toList())
                .forEach(sightings::invoices);
        return sightings;
    }

    private static CrosswalkEntry own(Event<?> event, DocumentKind kind, String id, String recordNo) {
        return CrosswalkEntry.read(new DocumentKey(event.tenant(), kind, id), recordNo);
    }

    private static InvoiceRecord record(Event<?> event, InvoiceRead read) {
        return new InvoiceRecord(
                event.tenant(),
                read.recordNo(),
                read.invoiceNo(),
                read.customerId(),
                read.total(),
                read.invoiceDate(),
                read.dueDate(),
                InvoiceStanding.of(read),
                Objects.requireNonNullElse(read.revision(), 0L));
    }

    private static CustomerRecord record(Event<?> event, CustomerRead read) {
        return new CustomerRecord(
                event.tenant(),
                read.customerId(),
                read.recordNo(),
                read.name(),
                read.email(),
                read.currency(),
                read.termName(),
                Objects.requireNonNullElse(read.revision(), 0L));
    }

    private static void customerSeen(Event<?> event, Sightings sightings, Set<DocumentKey> arrived) {
        if (event.data() instanceof CustomerRead read) {
            sightings
                    .entry(new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, read.customerId()))
                    .ifPresent(entry -> arrived.add(entry.documentKey()));
        }
    }
}
