package io.tieout.payment.decision;

import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.payment.document.DocumentKey;
import java.util.Comparator;

/** One transaction of one tenant. Sorted, so that two transactions lock the same payments in the same order. */
public record PaymentKey(TenantId tenant, TransactionId transaction) implements Comparable<PaymentKey> {

    private static final Comparator<PaymentKey> ORDER = Comparator.<PaymentKey, String>comparing(
                    key -> key.tenant().value())
            .thenComparing(key -> key.transaction().value());

    /** The same as something that another movement may need. */
    public DocumentKey document() {
        return DocumentKey.of(tenant, transaction);
    }

    @Override
    public int compareTo(PaymentKey other) {
        return ORDER.compare(this, other);
    }
}
