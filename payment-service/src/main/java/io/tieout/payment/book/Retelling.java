package io.tieout.payment.book;

import io.tieout.model.id.EventId;
import io.tieout.payment.decision.PaymentKey;
import java.time.Instant;
import java.util.List;

/**
 * An event that told of a payment that was taken before.
 *
 * @param contradicts it says that other money moved, and was refused when it came
 * @param changes what it added to the payment
 * @param eventTime as billing gave it, UTC
 */
public record Retelling(
        PaymentKey key,
        EventId event,
        boolean contradicts,
        List<Enrichment.Change> changes,
        Instant eventTime,
        Instant receivedAt) {

    /** What makes it the same event. */
    public record Id(PaymentKey key, EventId event) {}

    public Id id() {
        return new Id(key, event);
    }
}
