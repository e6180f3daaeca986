package io.tieout.mapping.crosswalk;

import io.tieout.mapping.translation.KnownIds;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a look into the crosswalk found, as the translations of one tenant see it.
 *
 * @param records invoices as they were read, by their number in Intacct
 */
record CrosswalkIds(
        TenantId tenant, Map<DocumentKey, CrosswalkEntry> found, Map<DocumentKey, List<InvoiceRecord>> records)
        implements KnownIds {

    @Override
    public Optional<String> customer(CustomerId customer) {
        return entry(DocumentKind.CUSTOMER, customer.value()).map(CrosswalkEntry::intacctId);
    }

    @Override
    public Optional<KnownInvoice> invoice(InvoiceId invoice) {
        return entry(DocumentKind.INVOICE, invoice.value())
                .map(entry -> new KnownInvoice(entry.recordNo(), entry.intacctId()));
    }

    @Override
    public Optional<KnownPayment> payment(TransactionId transaction) {
        return entry(DocumentKind.PAYMENT, transaction.value())
                .map(entry -> new KnownPayment(
                        entry.recordNo(),
                        entry.entityId(),
                        Objects.requireNonNull(entry.date(), "of a posted payment")));
    }

    @Override
    public List<Namesake> namesakes(InvoiceId invoice) {
        return entry(DocumentKind.INVOICE, invoice.value())
                .map(entry -> records.getOrDefault(entry.intacctKey(), List.of()))
                .orElse(List.of())
                .stream()
                .filter(InvoiceRecord::isStanding)
                .map(record -> new Namesake(record.recordNo(), record.customerId()))
                .toList();
    }

    private Optional<CrosswalkEntry> entry(DocumentKind kind, String id) {
        return Optional.ofNullable(found.get(new DocumentKey(tenant, kind, id))).filter(entry -> !entry.deleted());
    }
}
