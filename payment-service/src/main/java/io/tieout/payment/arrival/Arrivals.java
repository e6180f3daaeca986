package io.tieout.payment.arrival;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.payment.book.Arriving;
import io.tieout.payment.book.Arriving.Arrived;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.Payments;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.tenant.KnownTenants;
import io.tieout.starter.memory.Counts;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.refusal.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the payments of a Kafka batch. Run again after it was killed anywhere, it finds the payments it has taken and leaves them
 * as they are. What it refuses goes to the dead-letter topic before anything is committed. What tells of a payment again is dealt with
 * after those that are new, so that everybody locks invoices before payments.
 */
@Component
public class Arrivals {

    private final KnownTenants tenants;
    private final Payments payments;
    private final Arriving arriving;
    private final PaymentBook book;
    private final Refusals refusals;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ToldAgain again;
    private final Contradictions contradictions;
    private final Counts counts;

    Arrivals(
            KnownTenants tenants,
            Payments payments,
            Arriving arriving,
            PaymentBook book,
            Refusals refusals,
            TransactionTemplate transactions,
            Clock clock,
            ToldAgain again,
            Contradictions contradictions,
            Counts counts) {
        this.tenants = tenants;
        this.payments = payments;
        this.arriving = arriving;
        this.book = book;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
        this.again = again;
        this.contradictions = contradictions;
        this.counts = counts;
    }

    public void take(List<Inbound<PaymentTransaction>> batch) {
        List<Candidate> candidates = new ArrayList<>();
        for (Inbound<PaymentTransaction> inbound : batch) {
            candidate(inbound).ifPresent(candidates::add);
        }
        transactions.executeWithoutResult(transaction -> take(Sorted.of(candidates, taken(candidates))));
    }

    private void take(Sorted sorted) {
        int revision = sorted.fresh().isEmpty() ? 1 : counts.first();
        Instant now = clock.instant();
        Arrived arrived = arriving.decide(
                sorted.fresh().stream()
                        .map(candidate -> Payment.received(candidate.event(), revision, now))
                        .toList(),
                sorted.again().stream().map(Candidate::key).toList());
        book.open(arrived.taken());
        book.decided(arrived.released());
        again.take(sorted.again());
        contradictions.refuse(sorted.contradicting());
    }

    private Map<PaymentKey, PaymentTransaction> taken(List<Candidate> candidates) {
        Map<PaymentKey, PaymentTransaction> taken = new LinkedHashMap<>();
        payments.find(candidates.stream().map(Candidate::key).distinct().toList())
                .forEach(payment -> taken.put(payment.key(), payment.transaction()));
        return taken;
    }

    private Optional<Candidate> candidate(Inbound<PaymentTransaction> inbound) {
        Candidate candidate = Candidate.of(inbound);
        if (!tenants.knows(candidate.event().tenant())) {
            refusals.refuse(inbound.record(), ArrivalRefusals.unknownTenant(candidate.event()));
            return Optional.empty();
        }
        return Optional.of(candidate);
    }

    /**
     * A batch by what its messages are, each part in its order.
     *
     * @param fresh the first messages of their payments
     * @param again they move the same money as an earlier one
     * @param contradicting they move other money than an earlier one of the same payment
     */
    private record Sorted(List<Candidate> fresh, List<Candidate> again, List<Contradiction> contradicting) {

        static Sorted of(List<Candidate> candidates, Map<PaymentKey, PaymentTransaction> taken) {
            var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Candidate candidate : candidates) {
                PaymentTransaction before = taken.putIfAbsent(candidate.key(), candidate.told());
                if (before == null) {
                    sorted.fresh.add(candidate);
                    continue;
                }
                List<String> differences = SameMoney.differences(before, candidate.told());
                if (differences.isEmpty()) {
                    sorted.again.add(candidate);
                } else {
                    sorted.contradicting.add(new Contradiction(candidate, differences));
                }
            }
            return sorted;
        }
    }
}
