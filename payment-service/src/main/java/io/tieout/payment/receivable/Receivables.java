package io.tieout.payment.receivable;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.payment.document.DocumentKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What was known of some customers and invoices at one moment. What is not in it is unknown to both sides. */
public record Receivables(Map<DocumentKey, CustomerFacts> customers, Map<DocumentKey, InvoiceFacts> invoices) {

    public Receivables {
        customers = Map.copyOf(customers);
        invoices = Map.copyOf(invoices);
    }

    public CustomerFacts customer(TenantId tenant, CustomerId id) {
        return Objects.requireNonNullElse(customers.get(DocumentKey.of(tenant, id)), CustomerFacts.NONE);
    }

    public InvoiceFacts invoice(TenantId tenant, InvoiceId id) {
        return Objects.requireNonNullElse(invoices.get(DocumentKey.of(tenant, id)), InvoiceFacts.NONE);
    }

    /** These facts with the newer ones in place of the older. */
    public Receivables updatedBy(Receivables newer) {
        Map<DocumentKey, CustomerFacts> allCustomers = new HashMap<>(customers);
        allCustomers.putAll(newer.customers);
        Map<DocumentKey, InvoiceFacts> allInvoices = new HashMap<>(invoices);
        allInvoices.putAll(newer.invoices);
        return new Receivables(allCustomers, allInvoices);
    }
}
