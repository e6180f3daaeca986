package io.tieout.payment.arrival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.event.Event;
import io.tieout.payment.book.Enrichment;
import io.tieout.payment.book.Enrichment.Change;
import io.tieout.payment.book.OutgoingEvents;
import io.tieout.payment.book.Payments;
import io.tieout.payment.book.Retelling;
import io.tieout.payment.book.Retellings;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.event.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals with events about payments that were taken before. The same money under the same event id is a second delivery; under
 * another id it is an event of its own, which is kept and answered: at once where the payment is decided, with the payment
 * otherwise. What it says beyond the money enriches the payment.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldAgain {

    private final Payments payments;
    private final Retellings retellings;
    private final Outbox outbox;
    private final OutgoingEvents outgoing;
    private final Clock clock;
    private final Counter duplicates;

    ToldAgain(
            Payments payments,
            Retellings retellings,
            Outbox outbox,
            OutgoingEvents outgoing,
            Clock clock,
            MeterRegistry meters) {
        this.payments = payments;
        this.retellings = retellings;
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.clock = clock;
        this.duplicates = Counter.builder("tieout.payments.duplicates")
                .description("Deliveries of a transaction that was taken before, with the same money")
                .register(meters);
    }

    /** The payments are there, and the caller has locked nothing that others lock after payments. */
    void take(List<Candidate> again) {
        if (again.isEmpty()) {
            return;
        }
        List<PaymentKey> keys = again.stream().map(Candidate::key).distinct().toList();
        Map<PaymentKey, Payment> locked =
                payments.lock(keys).stream().collect(Collectors.toMap(Payment::key, payment -> payment));
        Map<Retelling.Id, Retelling> known = retellings.byId(keys);
        Map<Retelling.Id, Retelling> told = new LinkedHashMap<>();
        Map<PaymentKey, Payment> richer = new LinkedHashMap<>();
        List<Event<?>> answers = new ArrayList<>();
        for (Candidate candidate : again) {
            duplicates.increment();
            Payment payment = Objects.requireNonNull(locked.get(candidate.key()), "a payment that was taken before");
            Enrichment enrichment = Enrichment.of(payment.transaction(), candidate.told());
            Retelling before = known.get(candidate.id());
            Retelling now = candidate.retelling(false, with(before, enrichment.changes()), clock.instant());
            boolean itself = candidate.event().id().equals(payment.envelope().eventId());
            if (!enrichment.changes().isEmpty()) {
                Payment enriched = payment.enriched(enrichment.richer());
                locked.put(enriched.key(), enriched);
                richer.put(enriched.key(), enriched);
            }
            if (!enrichment.changes().isEmpty() || (before == null && !itself)) {
                known.put(now.id(), now);
                told.put(now.id(), now);
            }
            if (before == null && !itself) {
                outgoing.answer(payment, candidate.event().id()).ifPresent(answers::add);
            }
        }
        payments.enrich(richer.values());
        retellings.add(told.values());
        outbox.addAll(answers);
    }

    private static List<Change> with(@Nullable Retelling before, List<Change> changes) {
        return before == null
                ? changes
                : Stream.concat(before.changes().stream(), changes.stream()).toList();
    }
}
