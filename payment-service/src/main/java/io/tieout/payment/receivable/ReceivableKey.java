package io.tieout.payment.receivable;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.util.Comparator;

/** One customer or one invoice of one tenant. Sorted by kind, tenant, id: the order in which rows are locked everywhere. */
public record ReceivableKey(Kind kind, TenantId tenant, String id) implements Comparable<ReceivableKey> {

    /** Customers are locked before invoices. */
    public enum Kind {
        CUSTOMER,
        INVOICE
    }

    private static final Comparator<ReceivableKey> ORDER = Comparator.comparing(ReceivableKey::kind)
            .thenComparing(key -> key.tenant().value())
            .thenComparing(ReceivableKey::id);

    public static ReceivableKey of(TenantId tenant, CustomerId customer) {
        return new ReceivableKey(Kind.CUSTOMER, tenant, customer.value());
    }

    public static ReceivableKey of(TenantId tenant, InvoiceId invoice) {
        return new ReceivableKey(Kind.INVOICE, tenant, invoice.value());
    }

    @Override
    public int compareTo(ReceivableKey other) {
        return ORDER.compare(this, other);
    }
}
