package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.time.Instant;

/**
 * The envelope that a payment came in, kept so that the event can be made again as it was.
 *
 * @param time as billing gave it, UTC
 */
public record EventEnvelope(EventId eventId, URI source, String subject, Instant time, Trace trace) {

    static EventEnvelope of(Event<PaymentTransaction> event) {
        return new EventEnvelope(event.id(), event.source(), event.subject(), event.time(), event.trace());
    }

    Event<PaymentTransaction> eventOf(TenantId tenant, PaymentTransaction transaction) {
        return new Event<>(
                eventId,
                source,
                EventTypes.payment(transaction.transactionType()),
                subject,
                time,
                tenant,
                trace,
                transaction);
    }
}
