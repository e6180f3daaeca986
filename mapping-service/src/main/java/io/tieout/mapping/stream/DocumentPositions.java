package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.CustomerRecord;
import io.tieout.mapping.crosswalk.CustomerRecords;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.crosswalk.InvoiceRecords;
import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.issued.Comparing;
import io.tieout.mapping.issued.IssuedDocument;
import io.tieout.mapping.issued.Position;
import io.tieout.mapping.issued.Positions;
import io.tieout.mapping.issued.Told;
import io.tieout.mapping.waiting.FindingDocuments;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.outcome.DocumentKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up where documents are: in Intacct, on their way, waiting, or nowhere. */
@Component
class DocumentPositions implements Positions {

    private final Crosswalk crosswalk;
    private final InvoiceRecords invoices;
    private final CustomerRecords customers;
    private final FindingDocuments finding;

    DocumentPositions(
            Crosswalk crosswalk, InvoiceRecords invoices, CustomerRecords customers, FindingDocuments finding) {
        this.crosswalk = crosswalk;
        this.invoices = invoices;
        this.customers = customers;
        this.finding = finding;
    }

    @Override
    public Map<DocumentKey, Position> of(Collection<BillingEvent> events, Map<DocumentKey, IssuedDocument> issued) {
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byDocument(events.stream()
                .flatMap(event -> Stream.of(event.key(), customer(event)))
                .distinct()
                .toList());
        Map<DocumentKey, List<InvoiceRecord>> invoicesRead = invoices.ofNumbers(records(known, DocumentKind.INVOICE));
        Map<DocumentKey, CustomerRecord> customersRead = customers.of(records(known, DocumentKind.CUSTOMER));
        Map<DocumentKey, WaitsFor> waiting =
                finding.waitsFor(events.stream().map(BillingEvent::key).toList());
        Map<DocumentKey, Position> positions = new HashMap<>();
        for (BillingEvent event : events) {
            IssuedDocument document = issued.get(event.key());
            CrosswalkEntry entry = known.get(event.key());
            positions.put(
                    event.key(),
                    entry != null && !entry.deleted()
                            ? stands(event, document, entry, known.get(customer(event)), invoicesRead, customersRead)
                            : elsewhere(event, document, entry != null, waiting.get(event.key())));
        }
        return positions;
    }

    private static Position stands(
            BillingEvent event,
            @Nullable IssuedDocument document,
            CrosswalkEntry entry,
            @Nullable CrosswalkEntry customer,
            Map<DocumentKey, List<InvoiceRecord>> invoicesRead,
            Map<DocumentKey, CustomerRecord> customersRead) {
        return compared(
                event,
                document,
                entry.recordNo(),
                customer == null ? null : customer.intacctId(),
                invoicesRead.getOrDefault(entry.intacctKey(), List.of()).stream()
                        .filter(InvoiceRecord::isStanding)
                        .toList(),
                customersRead.get(entry.intacctKey()));
    }

    private static Position compared(
            BillingEvent event,
            @Nullable IssuedDocument document,
            String recordNo,
            @Nullable String customerId,
            List<InvoiceRecord> standing,
            @Nullable CustomerRecord customerRead) {
        return switch (event.document()) {
            case CustomerChanged wanted -> Comparing.customer(wanted, document, recordNo, customerRead);
            case InvoiceIssued wanted -> Comparing.invoice(event, wanted, document, recordNo, customerId, standing);
            case PaymentTransaction payment -> throw notIssued(event);
        };
    }

    private static Position elsewhere(
            BillingEvent event, @Nullable IssuedDocument document, boolean wasThere, @Nullable WaitsFor waitsFor) {
        Told told = document == null ? null : document.told();
        if (document != null && document.isPosted()) {
            String recordNo = Optional.ofNullable(told).map(Told::recordNo).orElse("?");
            return wasThere
                    ? new Position.Deleted(recordNo)
                    : compared(event, document, recordNo, null, List.of(), null);
        }
        if (told != null && !told.isReplaceable()) {
            return new Position.Dismissed();
        }
        return switch (event.key().kind()) {
            case CUSTOMER -> document != null && told == null ? new Position.OnItsWay() : new Position.Nowhere();
            case INVOICE -> kept(waitsFor);
            case PAYMENT, UNKNOWN -> throw notIssued(event);
        };
    }

    private static Position kept(@Nullable WaitsFor waitsFor) {
        return switch (waitsFor) {
            case OUTCOME -> new Position.OnItsWay();
            case CUSTOMER, SETTINGS -> new Position.NotSent();
            case PERSON -> new Position.Nowhere();
            case null -> new Position.Nowhere();
        };
    }

    private static IllegalStateException notIssued(BillingEvent event) {
        return new IllegalStateException("What billing says of %s is judged by payment-service".formatted(event.key()));
    }

    private static List<DocumentKey> records(Map<DocumentKey, CrosswalkEntry> known, DocumentKind kind) {
        return known.values().stream()
                .filter(entry -> entry.kind() == kind && !entry.deleted())
                .map(CrosswalkEntry::intacctKey)
                .toList();
    }

    private static DocumentKey customer(BillingEvent event) {
        return new DocumentKey(
                event.key().tenant(), DocumentKind.CUSTOMER, event.customerId().value());
    }
}
