package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.OutcomeState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of billing with the event that counts.
 *
 * @param content of that event; null where it is not known any more
 * @param told what was answered last; null while nothing was
 */
public record IssuedDocument(
        DocumentKey key,
        CustomerId customerId,
        EventId eventId,
        Trace trace,
        @Nullable String content,
        @Nullable Told told) {

    static IssuedDocument first(BillingEvent event) {
        return new IssuedDocument(
                event.key(), event.customerId(), event.eventId(), event.trace(), event.content(), null);
    }

    /** The event that counts, if its content is known. */
    public BillingEvent event() {
        if (content == null) {
            throw new IllegalStateException("the content of event %s is not known any more".formatted(eventId));
        }
        return new BillingEvent(key, customerId, eventId, trace, content);
    }

    IssuedDocument told(Told now) {
        return new IssuedDocument(key, customerId, eventId, trace, content, now);
    }

    /** It was written with the content of another event after all. */
    IssuedDocument writtenBy(EventId event) {
        return new IssuedDocument(key, customerId, event, trace, null, null);
    }

    public boolean isPosted() {
        return told != null && told.state() == OutcomeState.POSTED;
    }

    /** Whether the event says the same as the one that counts. */
    public boolean hasContentOf(BillingEvent event) {
        return event.content().equals(content);
    }

    Optional<BillingDocument> document() {
        return Optional.ofNullable(content).map(json -> BillingDocument.of(key.kind(), json));
    }
}
