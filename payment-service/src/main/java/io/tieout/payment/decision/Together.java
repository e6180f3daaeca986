package io.tieout.payment.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides movements of which one may need another: each by where the others stand when they are decided. */
public final class Together {

    private Together() {}

    /**
     * @param payments that came in or wait, in the order in which they arrived
     * @param known what they need; they need not be in it themselves
     * @return all of them in their order, those that do not change too
     */
    public static List<Payment> decided(List<Payment> payments, Known known, Duration grace, Instant now) {
        List<Payment> decided = new ArrayList<>(payments);
        List<Integer> linked = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).neededMovements().isEmpty()) {
                decided.set(i, decided(payments.get(i), known, grace, now));
            } else {
                linked.add(i);
            }
        }
        Known latest = linked.isEmpty() ? known : known.with(decided);
        // At most as often as the longest chain is long: those that name each other in a circle come to an end too.
        boolean changed = true;
        for (int round = 0; changed && round <= linked.size(); round++) {
            changed = false;
            for (int i : linked) {
                Payment next = decided(payments.get(i), latest, grace, now);
                if (!next.equals(decided.get(i))) {
                    decided.set(i, next);
                    latest = latest.with(List.of(next));
                    changed = true;
                }
            }
        }
        return List.copyOf(decided);
    }

    private static Payment decided(Payment payment, Known known, Duration grace, Instant now) {
        return payment.decided(payment.decision(known), grace, now);
    }
}
