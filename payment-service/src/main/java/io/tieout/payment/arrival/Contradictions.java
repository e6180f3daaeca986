package io.tieout.payment.arrival;

import io.tieout.payment.book.Payments;
import io.tieout.payment.book.Retelling;
import io.tieout.payment.book.Retellings;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.refusal.Refusals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refuses events that say that other money moved than was taken before, each event once; the first stands. Where such an event
 * bears the id of one that told of the money that stands, the refusal bears none: it must not be taken for the answer to that one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Contradictions {

    private final Payments payments;
    private final Retellings retellings;
    private final Refusals refusals;
    private final Clock clock;

    Contradictions(Payments payments, Retellings retellings, Refusals refusals, Clock clock) {
        this.payments = payments;
        this.retellings = retellings;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The payments that they contradict are there. */
    void refuse(List<Contradiction> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        List<PaymentKey> keys = contradictions.stream()
                .map(contradiction -> contradiction.candidate().key())
                .distinct()
                .toList();
        Map<PaymentKey, Payment> stand =
                payments.find(keys).stream().collect(Collectors.toMap(Payment::key, payment -> payment));
        Map<Retelling.Id, Retelling> known = retellings.byId(keys);
        List<Retelling> refused = new ArrayList<>();
        for (Contradiction contradiction : contradictions) {
            Candidate candidate = contradiction.candidate();
            Retelling before = known.get(candidate.id());
            if (before != null && before.contradicts()) {
                continue;
            }
            Payment first = stand.get(candidate.key());
            boolean borrowed = before != null
                    || (first != null
                            && first.envelope()
                                    .eventId()
                                    .equals(candidate.event().id()));
            refusals.refuse(candidate.inbound().record(), ArrivalRefusals.contradicts(contradiction, borrowed));
            if (!borrowed) {
                Retelling told = candidate.retelling(true, List.of(), clock.instant());
                known.put(told.id(), told);
                refused.add(told);
            }
        }
        retellings.add(refused);
    }
}
