package io.tieout.payment.document;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import java.util.Comparator;

/**
 * One document of one tenant, there or not: what a movement needs and may wait for. Sorted by kind, tenant, id: the order in which
 * rows are locked everywhere.
 */
public record DocumentKey(Kind kind, TenantId tenant, String id) implements Comparable<DocumentKey> {

    /** In the order in which they are locked. */
    public enum Kind {
        CUSTOMER,
        INVOICE,
        PAYMENT,
        CREDIT_NOTE
    }

    private static final Comparator<DocumentKey> ORDER = Comparator.comparing(DocumentKey::kind)
            .thenComparing(key -> key.tenant().value())
            .thenComparing(DocumentKey::id);

    public static DocumentKey of(TenantId tenant, CustomerId customer) {
        return new DocumentKey(Kind.CUSTOMER, tenant, customer.value());
    }

    public static DocumentKey of(TenantId tenant, InvoiceId invoice) {
        return new DocumentKey(Kind.INVOICE, tenant, invoice.value());
    }

    /** Any movement of money, not only one that was received. */
    public static DocumentKey of(TenantId tenant, TransactionId transaction) {
        return new DocumentKey(Kind.PAYMENT, tenant, transaction.value());
    }

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }
}
