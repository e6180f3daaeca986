package io.tieout.payment.people;

import io.tieout.payment.decision.Admission;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.TransitionRefused;
import io.tieout.payment.receivable.Receivables;
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
     */
    static Attempt at(List<Payment> locked, String code, Receivables known, Duration grace, Instant now) {
        List<Payment> retried = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Payment payment : locked) {
            if (payment.isRefusedFor(code)) {
                try {
                    retried.add(payment.retried(
                            Admission.decide(payment.tenant(), payment.transaction(), known), grace, now));
                } catch (TransitionRefused refused) {
                    refusals.add(refused.getMessage());
                }
            }
        }
        return new Attempt(List.copyOf(retried), List.copyOf(refusals));
    }
}
