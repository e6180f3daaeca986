package io.tieout.starter.refusal;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.RecordUnread;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.starter.event.EventFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a refused record, so that the document it was for does not stay on its way for ever. Billing's own events are
 * rejected. What is between our own services is our fault and not billing's: the document is parked, since a person can send it again.
 */
final class Answers {

    private static final String CORRECT =
            "Correct the event and publish it again with a new id; the schema is in docs/events.md.";
    private static final String SEND_AGAIN =
            "See in Intacct whether the document stands there, then retry or dismiss it; what was refused is in the dead letters of %s.";
    private static final String RUN_AGAIN = "Start the run again; what was refused is in the dead letters of %s.";

    private final EventFactory events;

    Answers(EventFactory events) {
        this.events = events;
    }

    /** Empty where not even the tenant could be read, or where nobody waits for an answer. */
    Optional<Event<?>> to(Refused refused) {
        TenantId tenant = refused.refusal().tenant();
        Optional<Topic> topic = Topic.named(refused.record().topic());
        if (tenant == null || topic.isEmpty()) {
            return Optional.empty();
        }
        var legible = new Legible(refused);
        return switch (topic.get()) {
            case BILLING_CUSTOMER, BILLING_INVOICE, BILLING_PAYMENT -> Optional.of(rejected(refused, tenant, legible));
            case PAYMENT_POSTING, INTACCT_OUTCOME -> Optional.of(parked(refused, tenant, legible));
            case INTACCT_COMMAND -> Optional.of(commandParked(refused, tenant, legible));
            case INTACCT_RECORD -> Optional.of(unread(refused, tenant, legible));
            case SYNC_COMMAND -> Optional.ofNullable(legible.run()).map(run -> runFailed(refused, tenant, run));
            case ERP_CUSTOMER,
                    ERP_INVOICE,
                    ERP_PAYMENT,
                    ERP_CREDIT,
                    ERP_OUTCOME,
                    SYNC_PROGRESS,
                    SYNC_UNREAD,
                    INVOICE_IMAGE,
                    COMPANY,
                    MAPPING,
                    CONNECTION -> Optional.empty();
        };
    }

    private Event<?> rejected(Refused refused, TenantId tenant, Legible legible) {
        Refusal refusal = refused.refusal();
        return outcome(
                refused,
                tenant,
                new ErpOutcome(
                        legible.kind(),
                        refusal.documentId(),
                        refusal.customerId(),
                        refusal.eventId(),
                        OutcomeState.REJECTED,
                        null,
                        problem(refused, refusal.remedy() == null ? CORRECT : refusal.remedy()),
                        events.now()));
    }

    private Event<?> parked(Refused refused, TenantId tenant, Legible legible) {
        CustomerId customer = legible.customer();
        return outcome(
                refused,
                tenant,
                new ErpOutcome(
                        legible.kind(),
                        legible.documentId(),
                        customer == null ? null : customer.value(),
                        legible.cause(),
                        OutcomeState.PARKED,
                        null,
                        problem(refused, SEND_AGAIN),
                        events.now()));
    }

    /** Through the translator, like every outcome of a command, if the document is known; otherwise to billing at once. */
    private Event<?> commandParked(Refused refused, TenantId tenant, Legible legible) {
        String document = legible.documentId();
        String orderingKey = legible.orderingKey();
        if (document == null || orderingKey == null) {
            return parked(refused, tenant, legible);
        }
        var origin = new Origin(
                legible.kind(),
                document,
                legible.customer(),
                orderingKey,
                Objects.requireNonNullElseGet(legible.cause(), () -> cause(refused)));
        CommandId command = Objects.requireNonNullElseGet(legible.command(), () -> new CommandId(refused.id()));
        return event(
                EventTypes.INTACCT_OUTCOME,
                refused,
                tenant,
                document,
                new IntacctOutcome(
                        command,
                        legible.revision(),
                        origin,
                        OutcomeState.PARKED,
                        null,
                        null,
                        problem(refused, SEND_AGAIN),
                        events.now()));
    }

    private Event<?> unread(Refused refused, TenantId tenant, Legible legible) {
        String recordNo = Objects.requireNonNullElseGet(legible.recordNo(), refused::place);
        return event(
                EventTypes.RECORD_UNREAD,
                refused,
                tenant,
                recordNo,
                new RecordUnread(
                        legible.kind(),
                        recordNo,
                        legible.number(),
                        refused.refusal().reason(),
                        true,
                        events.now()));
    }

    private Event<?> runFailed(Refused refused, TenantId tenant, RunId run) {
        return event(
                EventTypes.SYNC_PROGRESSED,
                refused,
                tenant,
                run.value(),
                new SyncProgressed(
                        run, SyncProgressed.Stage.FAILED, List.of(), 0, problem(refused, RUN_AGAIN), events.now()));
    }

    private Event<?> outcome(Refused refused, TenantId tenant, ErpOutcome outcome) {
        String subject = Objects.requireNonNullElseGet(outcome.documentId(), refused::place);
        return event(EventTypes.ERP_OUTCOME, refused, tenant, subject, outcome);
    }

    private <T extends Payload> Event<T> event(
            EventType<T> type, Refused refused, TenantId tenant, String subject, T data) {
        return events.event(type, tenant, data, subject, Trace.of(null, cause(refused)), "refused", refused.id());
    }

    private static EventId cause(Refused refused) {
        EventId known = refused.refusal().eventId();
        return known == null ? new EventId(refused.id()) : known;
    }

    private static Problem problem(Refused refused, String remedy) {
        Refusal refusal = refused.refusal();
        return new Problem(
                refusal.code(),
                refusal.reason(),
                remedy.formatted(refused.record().topic()));
    }
}
