package io.tieout.payment.people;

import io.tieout.payment.decision.Known;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.TransitionRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Some payments of one cause, tried again.
 *
 * @param retried those that go on, as they are afterwards
 * @param refusals a sentence for each that would be refused again at once
 */
record Attempt(List<Payment> retried, List<String> refusals) {

    /**
     * Payments that were parked or rejected for another cause meanwhile, or are so no more, are passed over: somebody was faster.
     *
     * @param locked as they stand now
     * @param facts what they need; each that is retried is known to those after it
     */
    static Attempt at(List<Payment> locked, String code, Known facts, Duration grace, Instant now) {
        List<Payment> retried = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Known known = facts;
        for (Payment payment : locked) {
            if (payment.isRefusedFor(code)) {
                try {
                    Payment again = payment.retried(payment.decision(known), grace, now);
                    retried.add(again);
                    known = known.with(List.of(again));
                } catch (TransitionRefused refused) {
                    refusals.add(refused.getMessage());
                }
            }
        }
        return new Attempt(List.copyOf(retried), List.copyOf(refusals));
    }
}
