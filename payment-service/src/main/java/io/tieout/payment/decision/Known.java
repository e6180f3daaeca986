package io.tieout.payment.decision;

import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.payment.document.DocumentKey;
import io.tieout.payment.receivable.Receivables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known at one moment of everything that some movements need. What is not in it is unknown.
 *
 * @param movements the movements that were asked for and have arrived, each as it stands
 * @param takingBack by the movement that they take back, in the order in which they arrived
 */
public record Known(
        Receivables receivables, Map<DocumentKey, Payment> movements, Map<DocumentKey, List<Payment>> takingBack) {

    public Known {
        movements = Map.copyOf(movements);
        takingBack = Map.copyOf(takingBack);
    }

    /** Of customers and invoices alone. */
    public static Known of(Receivables receivables) {
        return new Known(receivables, Map.of(), Map.of());
    }

    /** Where another movement stands, with all that it says; null while it has not arrived. */
    public @Nullable Payment movement(TenantId tenant, TransactionId transaction) {
        return movements.get(DocumentKey.of(tenant, transaction));
    }

    /** All that take this movement back, whatever became of them, in the order in which they arrived. */
    public List<Payment> takingBack(TenantId tenant, TransactionId original) {
        return takingBack.getOrDefault(DocumentKey.of(tenant, original), List.of());
    }

    /** Those of them that arrived before this one. */
    public List<Payment> takingBackBefore(TenantId tenant, TransactionId transaction, TransactionId original) {
        return takingBack(tenant, original).stream()
                .takeWhile(each -> !each.key().transaction().equals(transaction))
                .toList();
    }

    public Known with(Receivables newer) {
        return new Known(receivables.updatedBy(newer), movements, takingBack);
    }

    /** The same with these as they stand now; those that take back something and are not in it yet arrived last. */
    public Known with(Collection<Payment> moved) {
        if (moved.isEmpty()) {
            return this;
        }
        Map<DocumentKey, Payment> nowMovements = new HashMap<>(movements);
        Map<DocumentKey, List<Payment>> nowTakingBack = new HashMap<>(takingBack);
        for (Payment payment : moved) {
            nowMovements.put(payment.key().document(), payment);
            DocumentKey original = payment.takesBack();
            if (original != null) {
                nowTakingBack.put(original, replaced(nowTakingBack.getOrDefault(original, List.of()), payment));
            }
        }
        return new Known(receivables, nowMovements, nowTakingBack);
    }

    private static List<Payment> replaced(List<Payment> before, Payment payment) {
        List<Payment> now = new ArrayList<>(before);
        int place = before.stream().map(Payment::key).toList().indexOf(payment.key());
        if (place < 0) {
            now.add(payment);
        } else {
            now.set(place, payment);
        }
        return List.copyOf(now);
    }
}
