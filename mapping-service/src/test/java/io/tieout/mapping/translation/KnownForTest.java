package io.tieout.mapping.translation;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TransactionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A crosswalk in memory. */
final class KnownForTest implements KnownIds {

    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, KnownInvoice> invoices = new HashMap<>();
    private final Map<String, KnownPayment> payments = new HashMap<>();
    private final Map<String, List<Namesake>> namesakes = new HashMap<>();

    static KnownForTest nothing() {
        return new KnownForTest();
    }

    KnownForTest customer(String billing, String intacct) {
        customers.put(billing, intacct);
        return this;
    }

    KnownForTest invoice(String billing, String recordNo, String invoiceNo) {
        invoices.put(billing, new KnownInvoice(recordNo, invoiceNo));
        return this;
    }

    KnownForTest payment(String billing, String recordNo, @Nullable String entity, LocalDate date) {
        payments.put(billing, new KnownPayment(recordNo, entity, date));
        return this;
    }

    KnownForTest namesake(String billing, String recordNo, String customer) {
        namesakes.computeIfAbsent(billing, id -> new ArrayList<>()).add(new Namesake(recordNo, customer));
        return this;
    }

    @Override
    public Optional<KnownPayment> payment(TransactionId transaction) {
        return Optional.ofNullable(payments.get(transaction.value()));
    }

    @Override
    public List<Namesake> namesakes(InvoiceId invoice) {
        return namesakes.getOrDefault(invoice.value(), List.of());
    }

    @Override
    public Optional<String> customer(CustomerId customer) {
        return Optional.ofNullable(customers.get(customer.value()));
    }

    @Override
    public Optional<KnownInvoice> invoice(InvoiceId invoice) {
        return Optional.ofNullable(invoices.get(invoice.value()));
    }
}
