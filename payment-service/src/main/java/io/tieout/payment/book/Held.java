package io.tieout.payment.book;

import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Payments that are locked until the caller's transaction ends, as they stood when they were.
 *
 * @param payments those that were asked for and are there, those that wait for what changes, and what these need, in the order of
 *     their keys
 * @param waiting those that wait for what changes
 */
public record Held(Map<PaymentKey, Payment> payments, Set<PaymentKey> waiting) {

    public @Nullable Payment payment(PaymentKey key) {
        return payments.get(key);
    }

    /** Those of these that are there. */
    public List<Payment> payments(Collection<PaymentKey> keys) {
        return keys.stream().filter(payments::containsKey).map(payments::get).toList();
    }

    /** Those that wait for what changes, without those that have moved already. */
    List<Payment> waitingBut(Set<PaymentKey> moved) {
        return payments(waiting).stream()
                .filter(payment -> payment.awaits() && !moved.contains(payment.key()))
                .toList();
    }
}
