package io.tieout.payment.receivable;

import io.tieout.payment.document.DocumentKey;
import java.util.Set;

/** Who has to know that customers or invoices changed. */
@FunctionalInterface
public interface ReceivablesChanged {

    /**
     * Called in the transaction that changed them, after their rows were written and are locked.
     *
     * @param changed never empty
     */
    void changed(Set<DocumentKey> changed);
}
