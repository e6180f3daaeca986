package io.tieout.payment.book;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.decision.Together;
import io.tieout.payment.document.DocumentKey;
import java.time.Clock;
import java.time.Instant;
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
 * The payments that wait. Whoever changes what they wait for, a customer, an invoice or another payment, holds them first and
 * writes what becomes of them in the same transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingPayments {

    private final Holding holding;
    private final Facts facts;
    private final Payments payments;
    private final PaymentProperties properties;
    private final Clock clock;

    WaitingPayments(Holding holding, Facts facts, Payments payments, PaymentProperties properties, Clock clock) {
        this.holding = holding;
        this.facts = facts;
        this.payments = payments;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Locks payments that the caller is about to change, and all that wait for them or for what he has changed already.
     *
     * @param changed customers and invoices, which the caller has locked
     */
    public Held hold(Collection<DocumentKey> changed, Collection<PaymentKey> own) {
        return holding.hold(changed, own);
    }

    /** Some of those whose time is over, as they stood in this moment. */
    public List<Payment> overdue(Instant now, int most) {
        return payments.overdue(now, most);
    }

    /** Locks those of these whose time is still over, with all that they need and all that wait for them. */
    public Held holdOverdue(List<Payment> overdue) {
        Set<PaymentKey> own = new TreeSet<>(Facts.keys(overdue));
        own.addAll(Facts.neededMovements(overdue));
        return holding.hold(Set.of(), own);
    }

    /** What becomes of some that are held by what is known now, those that do not change too. */
    public List<Payment> decidedAgain(Held held, List<Payment> some) {
        return Together.decided(some, facts.of(some, held), properties.unknownCustomerGrace(), clock.instant());
    }

    /**
     * What becomes of all that are held and wait, now that these have moved; only those that change. They know of customers and
     * invoices what a plain reading says: who changes one of these finds them waiting and decides after the caller.
     */
    public List<Payment> released(Held held, Collection<Payment> moved) {
        List<Payment> waiting = held.waitingBut(new HashSet<>(Facts.keys(moved)));
        if (waiting.isEmpty()) {
            return List.of();
        }
        Known known = facts.of(waiting, held).with(moved);
        List<Payment> decided = Together.decided(waiting, known, properties.unknownCustomerGrace(), clock.instant());
        List<Payment> released = new ArrayList<>(decided);
        released.removeAll(waiting);
        return released;
    }

    /** Whether its time is over. */
    public static boolean isOverdue(Payment payment, Instant now) {
        Instant until = payment.waitingUntil();
        return payment.state() == PaymentState.WAITING && until != null && !until.isAfter(now);
    }
}
