package io.tieout.payment.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.payment.tenant.KnownTenants;
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
 * as they are. What it refuses goes to the dead-letter topic before anything is taken.
 */
@Component
class Arrivals {

    private final KnownTenants tenants;
    private final Payments payments;
    private final Deciding deciding;
    private final PaymentBook book;
    private final Refusals refusals;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Counter duplicates;

    Arrivals(
            KnownTenants tenants,
            Payments payments,
            Deciding deciding,
            PaymentBook book,
            Refusals refusals,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry meters) {
        this.tenants = tenants;
        this.payments = payments;
        this.deciding = deciding;
        this.book = book;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
        this.duplicates = Counter.builder("tieout.payments.duplicates")
                .description("Deliveries of a transaction that was taken before, with the same content")
                .register(meters);
    }

    void take(List<Inbound> batch) {
        List<Candidate> candidates = new ArrayList<>();
        for (Inbound inbound : batch) {
            candidate(inbound).ifPresent(candidates::add);
        }
        transactions.executeWithoutResult(transaction -> book.open(deciding.arrived(fresh(candidates))));
    }

    private Optional<Candidate> candidate(Inbound inbound) {
        Event<?> event = inbound.event();
        if (!(event.data() instanceof PaymentTransaction)) {
            refusals.refuse(inbound.record(), ArrivalRefusals.misdirected(event));
            return Optional.empty();
        }
        Candidate candidate = Candidate.of(inbound);
        if (!tenants.knows(event.tenant())) {
            refusals.refuse(inbound.record(), ArrivalRefusals.unknownTenant(candidate.event()));
            return Optional.empty();
        }
        return Optional.of(candidate);
    }

    private List<Payment> fresh(List<Candidate> candidates) {
        Map<PaymentKey, PaymentTransaction> taken = new LinkedHashMap<>();
        payments.find(candidates.stream().map(Candidate::key).distinct().toList())
                .forEach(payment -> taken.put(payment.key(), payment.transaction()));
        Instant now = clock.instant();
        List<Payment> fresh = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PaymentTransaction before =
                    taken.putIfAbsent(candidate.key(), candidate.event().data());
            if (before == null) {
                fresh.add(Payment.received(candidate.event(), now));
            } else if (SamePayment.test(before, candidate.event().data())) {
                duplicates.increment();
            } else {
                refusals.refuse(candidate.inbound().record(), ArrivalRefusals.contradicts(candidate.event()));
            }
        }
        return fresh;
    }

    private record Candidate(PaymentKey key, Event<PaymentTransaction> event, Inbound inbound) {

        @SuppressWarnings("unchecked") // the caller has looked at the data
        static Candidate of(Inbound inbound) {
            var event = (Event<PaymentTransaction>) inbound.event();
            return new Candidate(new PaymentKey(event.tenant(), event.data().transactionId()), event, inbound);
        }
    }
}
