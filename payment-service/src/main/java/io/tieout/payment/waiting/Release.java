package io.tieout.payment.waiting;

import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.document.DocumentKey;
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
    private final PaymentBook book;

    Release(WaitingPayments waiting, PaymentBook book) {
        this.waiting = waiting;
        this.book = book;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Set<DocumentKey> changed) {
        book.decided(waiting.released(waiting.hold(changed, List.of()), List.of()));
    }
}
