package io.tieout.payment.book;

import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.receivable.ReceivableKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments that wait: what ends the waiting finds them here, locked, and writes here what became of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingPayments {

    private final Payments payments;
    private final Awaited awaited;
    private final Deciding deciding;
    private final PaymentBook book;

    WaitingPayments(Payments payments, Awaited awaited, Deciding deciding, PaymentBook book) {
        this.payments = payments;
        this.awaited = awaited;
        this.deciding = deciding;
        this.book = book;
    }

    /** Those that wait for any of these, locked until the caller's transaction ends. */
    public List<Payment> dependentOn(Set<ReceivableKey> changed) {
        return payments.lock(awaited.by(changed)).stream()
                .filter(payment -> payment.state() == PaymentState.WAITING)
                .toList();
    }

    /** Some of those whose time is over, locked; those that another replica has locked are left to it. */
    public List<Payment> overdue(Instant now, int most) {
        return payments.lockOverdue(now, most);
    }

    /** What becomes of locked payments by what is known now; only those that change. */
    public List<Payment> decidedAgain(List<Payment> locked) {
        return deciding.waiting(locked);
    }

    /** Writes what became of locked payments, with their history and the events that tell of it. */
    public void write(List<Payment> moved) {
        book.decided(moved);
    }
}
