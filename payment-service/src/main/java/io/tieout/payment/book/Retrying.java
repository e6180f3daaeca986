package io.tieout.payment.book;

import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.receivable.KnownReceivables;
import io.tieout.payment.receivable.Receivables;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks payments that a person wants to be tried again, and everything they need. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Retrying {

    /**
     * What was locked.
     *
     * @param known of what they need, and who takes them back
     */
    public record Locked(Held held, Known known) {}

    private final ArrivalGate gate;
    private final KnownReceivables receivables;
    private final Holding holding;
    private final Facts facts;
    private final Payments payments;

    Retrying(ArrivalGate gate, KnownReceivables receivables, Holding holding, Facts facts, Payments payments) {
        this.gate = gate;
        this.receivables = receivables;
        this.holding = holding;
        this.facts = facts;
        this.payments = payments;
    }

    /** What they need is locked before the payments, as everybody does who locks both. */
    public Locked lock(Collection<Payment> found) {
        Set<PaymentKey> needed = Facts.neededMovements(found);
        Set<PaymentKey> missing = new TreeSet<>(needed);
        payments.find(needed).forEach(payment -> missing.remove(payment.key()));
        gate.pass(Set.of(), missing);
        Receivables known = receivables.locked(Facts.needs(found));
        Set<PaymentKey> own = new TreeSet<>(needed);
        own.addAll(Facts.keys(found));
        Held held = holding.hold(Set.of(), own);
        return new Locked(held, facts.of(known, own, held));
    }
}
