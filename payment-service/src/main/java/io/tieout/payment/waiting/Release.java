package io.tieout.payment.waiting;

import io.tieout.payment.decision.Payment;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.receivable.ReceivableKey;
import io.tieout.payment.receivable.ReceivablesChanged;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides waiting payments again when something they depend on has changed, in the transaction that changed it. */
@Component
class Release implements ReceivablesChanged {

    private final WaitingPayments waiting;

    Release(WaitingPayments waiting) {
        this.waiting = waiting;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Set<ReceivableKey> changed) {
        List<Payment> dependent = waiting.dependentOn(changed);
        if (!dependent.isEmpty()) {
            waiting.write(waiting.decidedAgain(dependent));
        }
    }
}
