package io.tieout.payment.book;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.decision.Admission;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.receivable.KnownReceivables;
import io.tieout.payment.receivable.ReceivableKey;
import io.tieout.payment.receivable.Receivables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides payments by what is known of their customers and invoices.
 *
 * <p>A payment that would have to wait is decided twice: first by a plain reading, then with everything it depends on locked.
 * Whoever brings the missing invoice writes that row and then looks for waiting payments. So either he has committed and the
 * second decision sees his invoice, or he waits for the lock and then sees the waiting payment. Payments whose invoices are there,
 * nearly all, lock nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deciding {

    private final KnownReceivables receivables;
    private final PaymentProperties properties;
    private final Clock clock;

    Deciding(KnownReceivables receivables, PaymentProperties properties, Clock clock) {
        this.receivables = receivables;
        this.properties = properties;
        this.clock = clock;
    }

    /** Decides payments that came in; if one is left waiting, what it depends on is locked until the transaction ends. */
    public List<Payment> arrived(List<Payment> arrived) {
        Receivables known = receivables.of(dependencies(arrived));
        Set<ReceivableKey> missed = new TreeSet<>();
        for (Payment payment : arrived) {
            if (decide(payment, known).state() == PaymentState.WAITING) {
                missed.addAll(payment.dependsOn());
            }
        }
        Receivables certain = missed.isEmpty() ? known : known.updatedBy(receivables.locked(missed));
        return arrived.stream().map(payment -> decide(payment, certain)).toList();
    }

    /** Decides waiting payments again, and gives those that change. The caller has locked them, so that two who bring news decide one after the other. */
    List<Payment> waiting(List<Payment> waiting) {
        Receivables known = receivables.of(dependencies(waiting));
        List<Payment> moved = new ArrayList<>();
        for (Payment payment : waiting) {
            Payment decided = decide(payment, known);
            if (!decided.equals(payment)) {
                moved.add(decided);
            }
        }
        return moved;
    }

    private Payment decide(Payment payment, Receivables known) {
        return payment.decided(
                Admission.decide(payment.tenant(), payment.transaction(), known),
                properties.unknownCustomerGrace(),
                clock.instant());
    }

    private static Set<ReceivableKey> dependencies(Collection<Payment> payments) {
        Set<ReceivableKey> keys = new HashSet<>();
        payments.forEach(payment -> keys.addAll(payment.dependsOn()));
        return keys;
    }
}
