package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import org.springframework.stereotype.Component;

/** Answers events of billing, in the transaction that decided what to say. */
@Component
class Answering {

    private final EventFactory events;
    private final Outbox outbox;

    Answering(EventFactory events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    void answer(BillingEvent event, Told told) {
        answer(event.key(), event.customerId(), event.eventId(), event.trace(), told);
    }

    void answer(FurtherEvent event, Told told) {
        answer(event.key(), event.customerId(), event.eventId(), event.trace(), told);
    }

    /** The event that counts. */
    void answer(IssuedDocument document, Told told) {
        answer(document.key(), document.customerId(), document.eventId(), document.trace(), told);
    }

    private void answer(DocumentKey document, CustomerId customer, EventId event, Trace trace, Told told) {
        var outcome = new ErpOutcome(
                document.kind(),
                told.isOfTheEventOnly() ? null : document.id(),
                customer.value(),
                event,
                told.state(),
                told.recordNo(),
                told.problem(),
                events.now());
        outbox.add(events.event(
                EventTypes.ERP_OUTCOME,
                document.tenant(),
                outcome,
                document.id(),
                trace,
                "answered",
                document.kind().name(),
                document.id(),
                event.value(),
                told.state().name(),
                told.problem() == null ? "" : told.problem().code(),
                outcome.decidedAt().toString()));
    }
}
