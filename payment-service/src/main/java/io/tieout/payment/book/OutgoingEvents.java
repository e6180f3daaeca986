package io.tieout.payment.book;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.posting.PostingRequested;
import io.tieout.model.posting.PostingWithdrawn;
import io.tieout.payment.decision.Payment;
import io.tieout.starter.event.EventFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be told when this service has decided something about a payment. */
@Component
public class OutgoingEvents {

    private final EventFactory events;

    OutgoingEvents(EventFactory events) {
        this.events = events;
    }

    /** Empty while a payment merely waits, and for what the ledger's side has told itself. */
    List<Event<?>> about(Payment payment) {
        return switch (payment.state()) {
            case REQUESTED -> List.of(request(payment));
            case REJECTED -> List.of(outcome(payment, OutcomeState.REJECTED));
            case PARKED -> List.of(outcome(payment, OutcomeState.PARKED));
            case DISMISSED ->
                payment.isDismissedByAPerson()
                        ? List.of(outcome(payment, OutcomeState.DISMISSED), withdrawal(payment))
                        : List.of(outcome(payment, OutcomeState.DISMISSED));
            case RECEIVED, WAITING, POSTED -> List.of();
        };
    }

    /**
     * The answer to another event that told of the payment; the first one is answered by who decided. Empty while nothing is
     * decided.
     */
    public Optional<Event<?>> answer(Payment payment, EventId told) {
        return state(payment).map(state -> {
            String transaction = payment.key().transaction().value();
            return events.event(
                    EventTypes.ERP_OUTCOME,
                    payment.tenant(),
                    outcome(payment, state, told),
                    transaction,
                    payment.envelope().trace(),
                    "payment-service",
                    "told again",
                    transaction,
                    told.value(),
                    Integer.toString(payment.revision()),
                    state.name(),
                    payment.changedAt().toString());
        });
    }

    /** Whether there is something to answer. */
    static boolean isDecided(Payment payment) {
        return state(payment).isPresent();
    }

    private static Optional<OutcomeState> state(Payment payment) {
        return switch (payment.state()) {
            case POSTED -> Optional.of(OutcomeState.POSTED);
            case REJECTED -> Optional.of(OutcomeState.REJECTED);
            case PARKED -> Optional.of(OutcomeState.PARKED);
            case DISMISSED -> Optional.of(OutcomeState.DISMISSED);
            case RECEIVED, WAITING, REQUESTED -> Optional.empty();
        };
    }

    private static ErpOutcome outcome(Payment payment, OutcomeState state, EventId told) {
        return new ErpOutcome(
                DocumentKind.PAYMENT,
                payment.key().transaction().value(),
                payment.transaction().customerId().value(),
                told,
                state,
                state == OutcomeState.POSTED ? payment.recordNo() : null,
                payment.problem(),
                payment.changedAt());
    }

    private Event<?> request(Payment payment) {
        return events.event(
                EventTypes.POSTING_REQUESTED,
                payment.tenant(),
                new PostingRequested(
                        payment.transaction(), payment.envelope().eventId(), payment.revision(), payment.receivedAt()),
                payment.key().transaction().value(),
                payment.envelope().trace(),
                payment.key().transaction().value(),
                Integer.toString(payment.revision()));
    }

    /** Whether anything was requested before is not asked: what nobody has is withdrawn in vain. */
    private Event<?> withdrawal(Payment payment) {
        Problem why = Objects.requireNonNull(payment.problem());
        return events.event(
                EventTypes.POSTING_WITHDRAWN,
                payment.tenant(),
                new PostingWithdrawn(
                        payment.key().transaction(), payment.transaction().customerId(), why.cause()),
                payment.key().transaction().value(),
                payment.envelope().trace(),
                payment.key().transaction().value(),
                "withdrawn");
    }

    private Event<?> outcome(Payment payment, OutcomeState state) {
        String transaction = payment.key().transaction().value();
        return events.event(
                EventTypes.ERP_OUTCOME,
                payment.tenant(),
                outcome(payment, state, payment.envelope().eventId()),
                transaction,
                payment.envelope().trace(),
                "payment-service",
                transaction,
                Integer.toString(payment.revision()),
                state.name());
    }
}
