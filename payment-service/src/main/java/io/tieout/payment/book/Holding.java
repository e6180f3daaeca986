package io.tieout.payment.book;

import io.tieout.payment.book.Awaited.Around;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.document.DocumentKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks payments together with those that wait for them and what these need, all by one statement in the order of their keys, so
 * that no two who bring news wait for each other in a circle. Customers and invoices are locked before, never after.
 *
 * <p>Who waits for a payment has locked it before. So whoever has locked it looks once more for those that wait, and finds the one
 * that came in between.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Holding {

    private final Awaited awaited;
    private final Payments payments;

    Holding(Awaited awaited, Payments payments) {
        this.awaited = awaited;
        this.payments = payments;
    }

    /**
     * @param changed what changes or has changed and is locked already, or cannot get anybody more who waits for it
     * @param own payments that the caller changes or decides by
     */
    Held hold(Collection<DocumentKey> changed, Collection<PaymentKey> own) {
        Set<DocumentKey> news = new TreeSet<>(changed);
        own.forEach(key -> news.add(key.document()));
        Set<PaymentKey> wanted = new TreeSet<>(own);
        Set<PaymentKey> waiting = new TreeSet<>();
        Map<PaymentKey, Payment> held = new TreeMap<>();
        Set<PaymentKey> asked = new TreeSet<>();
        boolean more = add(awaited.around(news), wanted, waiting) || !own.isEmpty();
        while (more) {
            Set<PaymentKey> open = new TreeSet<>(wanted);
            open.removeAll(asked);
            payments.lock(open).forEach(payment -> held.put(payment.key(), payment));
            asked.addAll(open);
            Set<DocumentKey> again = new TreeSet<>();
            own.forEach(key -> again.add(key.document()));
            waiting.forEach(key -> again.add(key.document()));
            more = add(awaited.around(again), wanted, waiting);
        }
        return new Held(held, waiting);
    }

    /** Whether there is one more to be locked. */
    private static boolean add(Around around, Set<PaymentKey> wanted, Set<PaymentKey> waiting) {
        waiting.addAll(around.waiting());
        boolean more = wanted.addAll(around.waiting());
        return wanted.addAll(around.needed()) || more;
    }
}
