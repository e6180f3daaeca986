package io.tieout.payment.book;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.decision.Together;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.KnownReceivables;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides payments that come in by what is known of what they need, and those that waited for them.
 *
 * <p>A payment that would have to wait is decided twice: first by a plain reading, then with everything it needs locked. Whoever
 * brings the missing invoice writes that row and then looks for waiting payments. So either he has committed and the second
 * decision sees his invoice, or he waits for the lock and then sees the waiting payment. Payments whose invoices are there, nearly
 * all, lock nothing. A movement that needs another one is always decided with that one locked: two that take back the same payment
 * are decided one after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Arriving {

    /**
     * What is to be written.
     *
     * @param taken those that came in, decided
     * @param released those that waited for them and go on
     */
    public record Arrived(List<Payment> taken, List<Payment> released) {}

    private final ArrivalGate gate;
    private final KnownReceivables receivables;
    private final Holding holding;
    private final Facts facts;
    private final WaitingPayments waiting;
    private final PaymentProperties properties;
    private final Clock clock;

    Arriving(
            ArrivalGate gate,
            KnownReceivables receivables,
            Holding holding,
            Facts facts,
            WaitingPayments waiting,
            PaymentProperties properties,
            Clock clock) {
        this.gate = gate;
        this.receivables = receivables;
        this.holding = holding;
        this.facts = facts;
        this.waiting = waiting;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * If one is left waiting, what it needs is locked until the transaction ends.
     *
     * @param again payments that were taken before, which the caller is going to lock: they are locked here, with the others, so that
     *     all are in one order
     */
    public Arrived decide(List<Payment> arrived, Collection<PaymentKey> again) {
        if (arrived.isEmpty()) {
            return new Arrived(List.of(), List.of());
        }
        Known known = facts.of(arrived);
        List<Payment> taken = together(arrived, known);
        Set<DocumentKey> uncertain = uncertain(taken);
        Set<PaymentKey> needed = Facts.neededMovements(arrived);
        gate.pass(Facts.keys(arrived), missing(needed, known, arrived));
        if (!uncertain.isEmpty()) {
            known = known.with(receivables.locked(uncertain));
        }
        Set<PaymentKey> own = new TreeSet<>(needed);
        own.addAll(again);
        Held held = holding.hold(Facts.documents(Facts.keys(arrived)), own);
        if (!needed.isEmpty()) {
            known = facts.of(known.receivables(), needed, held);
        }
        if (!uncertain.isEmpty()) {
            taken = together(arrived, known);
        }
        return new Arrived(taken, waiting.released(held, taken));
    }

    private List<Payment> together(List<Payment> arrived, Known known) {
        return Together.decided(arrived, known, properties.unknownCustomerGrace(), clock.instant());
    }

    private static Set<DocumentKey> uncertain(List<Payment> decided) {
        return Facts.needs(decided.stream()
                .filter(payment -> payment.state() == PaymentState.WAITING
                        || !payment.neededMovements().isEmpty())
                .toList());
    }

    private static Set<PaymentKey> missing(Set<PaymentKey> needed, Known known, List<Payment> arrived) {
        Set<PaymentKey> missing = new TreeSet<>(needed);
        missing.removeIf(key -> known.movements().containsKey(key.document()));
        Facts.keys(arrived).forEach(missing::remove);
        return missing;
    }
}
