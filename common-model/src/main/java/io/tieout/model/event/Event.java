package io.tieout.model.event;

import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.time.Instant;

/**
 * A fact or a wish with its CloudEvents attributes.
 *
 * @param id the same change always has the same id
 * @param source who says it, for example {@code /tieout/payment-service}
 * @param type one of {@code EventTypes} in the catalog
 * @param subject the document it is about
 * @param time when it happened, UTC
 * @param trace carried in the extension {@code traceparent}
 */
public record Event<T extends Payload>(
        EventId id, URI source, EventType<T> type, String subject, Instant time, TenantId tenant, Trace trace, T data) {

    public String key() {
        String ordering = data.orderingKey();
        return ordering.isEmpty() ? tenant.value() : tenant.value() + ":" + ordering;
    }

    public Topic topic() {
        return type.topic();
    }
}
