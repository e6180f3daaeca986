package io.tieout.mapping.crosswalk;

import io.tieout.mapping.translation.KnownIds;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the translations of a batch may ask for. */
@Component
public class LookingUpIds {

    private final Crosswalk crosswalk;
    private final InvoiceRecords invoices;

    LookingUpIds(Crosswalk crosswalk, InvoiceRecords invoices) {
        this.crosswalk = crosswalk;
        this.invoices = invoices;
    }

    /** A document that is to be translated. */
    public record Asking(TenantId tenant, BillingDocument document) {}

    /** What was found for a batch. */
    public record Found(Map<DocumentKey, CrosswalkEntry> entries, Map<DocumentKey, List<InvoiceRecord>> records) {

        /** As the translations of one tenant see it. */
        public KnownIds of(TenantId tenant) {
            return new CrosswalkIds(tenant, entries, records);
        }
    }

    public Found of(Collection<Asking> documents) {
        Map<DocumentKey, CrosswalkEntry> entries = crosswalk.byDocument(
                documents.stream().flatMap(LookingUpIds::mentioned).distinct().toList());
        return new Found(
                entries,
                invoices.ofNumbers(entries.values().stream()
                        .filter(entry -> entry.kind() == DocumentKind.INVOICE)
                        .map(CrosswalkEntry::intacctKey)
                        .toList()));
    }

    /** The documents of which its translation may ask. */
    private static Stream<DocumentKey> mentioned(Asking asking) {
        TenantId tenant = asking.tenant();
        var customer = new DocumentKey(
                tenant, DocumentKind.CUSTOMER, asking.document().customerId().value());
        return switch (asking.document()) {
            case CustomerChanged changed -> Stream.of(customer);
            case InvoiceIssued issued -> Stream.of(customer, DocumentKey.of(tenant, issued));
            case PaymentTransaction payment -> {
                Stream<DocumentKey> invoices = payment.allocations().stream()
                        .map(allocation -> new DocumentKey(
                                tenant,
                                DocumentKind.INVOICE,
                                allocation.invoiceId().value()));
                Stream<DocumentKey> original = Stream.ofNullable(payment.originalTransactionId())
                        .map(transaction -> new DocumentKey(tenant, DocumentKind.PAYMENT, transaction.value()));
                yield Stream.of(Stream.of(customer), invoices, original).flatMap(keys -> keys);
            }
        };
    }
}
