package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.Crosswalk;
import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.crosswalk.InvoiceRecords;
import io.tieout.mapping.translation.MoneyTranslation;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.outcome.DocumentKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells billing which payments, advances and memos stand in Intacct, whoever entered them. Nothing is kept of them: each event says the
 * whole of its record, and what the crosswalk knows of its customer, its invoices and its payment is looked up for a whole batch.
 */
@Component
class TellingPayments {

    private final Crosswalk crosswalk;
    private final InvoiceRecords invoices;
    private final Answers answers;

    TellingPayments(Crosswalk crosswalk, InvoiceRecords invoices, Answers answers) {
        this.crosswalk = crosswalk;
        this.invoices = invoices;
        this.answers = answers;
    }

    /** Whether it is such a record. */
    static boolean isMoney(Event<?> event) {
        return event.data() instanceof PaymentRead || event.data() instanceof CreditRead;
    }

    /** @param events all of which are such records; in their order */
    List<Event<?>> about(List<Event<?>> events) {
        Map<DocumentKey, InvoiceRecord> records = invoices.ofRecordNos(events.stream()
                .flatMap(event -> invoicesOf(event).stream())
                .distinct()
                .toList());
        Set<DocumentKey> asked = new HashSet<>();
        events.forEach(event -> {
            customerOf(event).ifPresent(asked::add);
            paymentOf(event).ifPresent(asked::add);
        });
        records.values().forEach(record -> asked.add(record.number()));
        Map<DocumentKey, CrosswalkEntry> known = crosswalk.byIntacctId(asked);
        return events.stream()
                .<Event<?>>map(event -> told(event, records, known))
                .toList();
    }

    private Event<?> told(
            Event<?> event, Map<DocumentKey, InvoiceRecord> records, Map<DocumentKey, CrosswalkEntry> known) {
        return switch (event.data()) {
            case PaymentRead read ->
                answers.payment(
                        event,
                        MoneyTranslation.of(
                                read,
                                customer(event, known),
                                paymentOf(event)
                                        .map(known::get)
                                        .map(entry -> new TransactionId(entry.documentId()))
                                        .orElse(null),
                                recordNo -> Optional.ofNullable(records.get(invoice(event.tenant(), recordNo)))
                                        .map(record -> invoiceId(record, known))));
            case CreditRead read ->
                answers.credit(
                        event,
                        MoneyTranslation.of(
                                read, Objects.requireNonNull(customer(event, known), "a memo has a customer")));
            default -> throw new IllegalStateException("No payment is " + event.type());
        };
    }

    private static @Nullable CustomerId customer(Event<?> event, Map<DocumentKey, CrosswalkEntry> known) {
        return customerOf(event)
                .map(key -> new CustomerId(Optional.ofNullable(known.get(key))
                        .map(CrosswalkEntry::documentId)
                        .orElse(key.id())))
                .orElse(null);
    }

    private static InvoiceId invoiceId(InvoiceRecord record, Map<DocumentKey, CrosswalkEntry> known) {
        return new InvoiceId(Optional.ofNullable(known.get(record.number()))
                .map(CrosswalkEntry::documentId)
                .orElse(record.invoiceNo()));
    }

    private static Optional<DocumentKey> customerOf(Event<?> event) {
        String customer = switch (event.data()) {
            case PaymentRead read -> read.customerId();
            case CreditRead read -> read.customerId();
            default -> null;
        };
        return Optional.ofNullable(customer).map(id -> new DocumentKey(event.tenant(), DocumentKind.CUSTOMER, id));
    }

    /** What the crosswalk knows a payment of ours by. */
    private static Optional<DocumentKey> paymentOf(Event<?> event) {
        return event.data() instanceof PaymentRead read && MoneyTranslation.isOurs(read.docNumber())
                ? Optional.ofNullable(read.docNumber())
                        .map(number -> new DocumentKey(event.tenant(), DocumentKind.PAYMENT, number))
                : Optional.empty();
    }

    private static Set<DocumentKey> invoicesOf(Event<?> event) {
        return event.data() instanceof PaymentRead read && read.applied() != null
                ? read.applied().stream()
                        .map(PaymentRead.Applied::invoiceRecordNo)
                        .filter(Objects::nonNull)
                        .map(recordNo -> invoice(event.tenant(), recordNo))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** By its record number. */
    private static DocumentKey invoice(TenantId tenant, String recordNo) {
        return new DocumentKey(tenant, DocumentKind.INVOICE, recordNo);
    }
}
