package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.payment.document.DocumentKey;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that is known here of one type of movement: what it needs, what becomes of it, and what it does to what is owed. */
public sealed interface Movement permits Received, Reversal, ByHand {

    /** The one place where every type is named. */
    static Movement of(TransactionType type) {
        return switch (type) {
            case RECEIVED -> new Received();
            case VOIDED, FAILED_LATE -> new Reversal();
            case REFUNDED, DISPUTE_LOST -> new ByHand();
        };
    }

    /**
     * What it needs, there or not: as long as it waits, a change of any of these lets it be decided again. Another movement that it
     * needs is locked whenever this one is decided.
     */
    default Set<DocumentKey> needs(TenantId tenant, PaymentTransaction transaction) {
        Set<DocumentKey> keys = new TreeSet<>();
        keys.add(DocumentKey.of(tenant, transaction.customerId()));
        transaction.allocations().forEach(each -> keys.add(DocumentKey.of(tenant, each.invoiceId())));
        return keys;
    }

    /** The same facts give the same decision, however often and by whomever it is asked. */
    Decision decide(TenantId tenant, PaymentTransaction transaction, Known known);

    /** What becomes of it when it has waited {@link Decision.Patience#UNTIL_THE_DEADLINE} and nothing came. */
    Decision givenUp(PaymentTransaction transaction);

    /** What it does to what is owed on its invoices. */
    Effect effect();

    /** The movement that it takes back; null where it takes back none. */
    @Nullable
    TransactionId takesBack(PaymentTransaction transaction);
}
