package io.tieout.payment.book;

import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.KnownReceivables;
import io.tieout.payment.receivable.Receivables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Fetches what is known of everything that some payments need. Payments that need no other one cost no statement more. */
@Component
class Facts {

    private final KnownReceivables receivables;
    private final Payments payments;

    Facts(KnownReceivables receivables, Payments payments) {
        this.receivables = receivables;
        this.payments = payments;
    }

    /** By a plain reading. */
    Known of(Collection<Payment> deciding) {
        Set<PaymentKey> movements = neededMovements(deciding);
        return known(receivables.of(needs(deciding)), movements, payments.find(movements));
    }

    /** By a plain reading of customers and invoices; the movements that are needed are held. */
    Known of(Collection<Payment> deciding, Held held) {
        return of(receivables.of(needs(deciding)), neededMovements(deciding), held);
    }

    /** @param movements held, as far as they are there */
    Known of(Receivables receivables, Collection<PaymentKey> movements, Held held) {
        return known(receivables, movements, held.payments(movements));
    }

    private Known known(Receivables known, Collection<PaymentKey> wanted, List<Payment> found) {
        Map<DocumentKey, Payment> movements = new HashMap<>();
        found.forEach(payment -> movements.put(payment.key().document(), payment));
        return new Known(known, movements, payments.takingBack(documents(wanted)));
    }

    static Set<DocumentKey> needs(Collection<Payment> payments) {
        Set<DocumentKey> needs = new TreeSet<>();
        payments.forEach(payment -> needs.addAll(payment.needs()));
        return needs;
    }

    static Set<PaymentKey> neededMovements(Collection<Payment> payments) {
        Set<PaymentKey> needed = new TreeSet<>();
        payments.forEach(payment -> needed.addAll(payment.neededMovements()));
        return needed;
    }

    static Set<DocumentKey> documents(Collection<PaymentKey> keys) {
        Set<DocumentKey> documents = new TreeSet<>();
        keys.forEach(key -> documents.add(key.document()));
        return documents;
    }

    static List<PaymentKey> keys(Collection<Payment> payments) {
        return payments.stream().map(Payment::key).toList();
    }
}
