package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * An event about a document for which another event counts.
 *
 * @param content of one that waits with other content; null else
 */
record FurtherEvent(
        DocumentKey key,
        EventId eventId,
        CustomerId customerId,
        Trace trace,
        Relation relation,
        @Nullable String content) {

    /** What it is to the one that counts. */
    enum Relation {
        /** It says the same and is answered with the document. */
        SAME,
        /** It says something else and waits until it is known what becomes of the first. */
        LATER,
        /** It was answered and never counts again. */
        CLOSED
    }

    static FurtherEvent of(BillingEvent event, Relation relation) {
        return new FurtherEvent(
                event.key(),
                event.eventId(),
                event.customerId(),
                event.trace(),
                relation,
                relation == Relation.LATER ? event.content() : null);
    }

    /** The one that counted until now. */
    static FurtherEvent closed(IssuedDocument former) {
        return new FurtherEvent(
                former.key(), former.eventId(), former.customerId(), former.trace(), Relation.CLOSED, null);
    }

    FurtherEvent closed() {
        return new FurtherEvent(key, eventId, customerId, trace, Relation.CLOSED, null);
    }

    /** It counts from now on. */
    BillingEvent promoted() {
        if (content == null) {
            throw new IllegalStateException("event %s has no content to count with".formatted(eventId));
        }
        return new BillingEvent(key, customerId, eventId, trace, content);
    }
}
