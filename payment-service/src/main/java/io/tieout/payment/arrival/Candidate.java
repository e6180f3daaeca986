package io.tieout.payment.arrival;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.payment.book.Enrichment;
import io.tieout.payment.book.Retelling;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import java.time.Instant;
import java.util.List;

/** A message about a payment that may be taken, and the record that brought it. */
record Candidate(PaymentKey key, Event<PaymentTransaction> event, Inbound<PaymentTransaction> inbound) {

    static Candidate of(Inbound<PaymentTransaction> inbound) {
        Event<PaymentTransaction> event = inbound.event();
        return new Candidate(new PaymentKey(event.tenant(), event.data().transactionId()), event, inbound);
    }

    PaymentTransaction told() {
        return event.data();
    }

    Retelling.Id id() {
        return new Retelling.Id(key, event.id());
    }

    Retelling retelling(boolean contradicts, List<Enrichment.Change> changes, Instant now) {
        return new Retelling(key, event.id(), contradicts, changes, event.time(), now);
    }
}
