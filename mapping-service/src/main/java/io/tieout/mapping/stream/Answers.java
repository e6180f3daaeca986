package io.tieout.mapping.stream;

import io.tieout.mapping.translation.OutcomeTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpCredit;
import io.tieout.model.erp.ErpCustomer;
import io.tieout.model.erp.ErpInvoice;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.event.EventFactory;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the events that this service answers with. What is made twice has the same id. */
@Component
class Answers {

    private final EventFactory events;

    Answers(EventFactory events) {
        this.events = events;
    }

    /**
     * What is published about a payment: a command, or why there is none.
     *
     * @param wish what makes this wish different from an earlier one for the same payment
     */
    Stream<Event<?>> toPayment(Translation translation, TenantId tenant, Origin origin, Trace trace, String wish) {
        return switch (translation) {
            case Translation.Written(var command) -> Stream.of(command(tenant, command, trace));
            case Translation.Parked(var problem) -> Stream.of(parked(tenant, origin, problem, trace, wish));
            case Translation.Unmapped(var problem) -> Stream.of(parked(tenant, origin, problem, trace, wish));
            case Translation.Refused refused -> throw noPaymentIs(refused);
            case Translation.NothingOwed nothing -> throw noPaymentIs(nothing);
            case Translation.WaitsForCustomer waits -> throw noPaymentIs(waits);
            case Translation.AlreadyThere there -> throw noPaymentIs(there);
            case Translation.Dismissed dismissed -> throw noPaymentIs(dismissed);
        };
    }

    private static IllegalStateException noPaymentIs(Translation translation) {
        return new IllegalStateException("No payment is translated to " + translation);
    }

    Event<?> command(TenantId tenant, IntacctCommand command, Trace trace) {
        return events.event(
                EventTypes.command(command),
                tenant,
                command,
                command.origin().documentId(),
                trace,
                command.commandId().value(),
                Integer.toString(command.revision()));
    }

    private Event<?> parked(TenantId tenant, Origin origin, Problem problem, Trace trace, String wish) {
        return events.event(
                EventTypes.ERP_OUTCOME,
                tenant,
                OutcomeTranslation.parked(origin, problem, events.now()),
                origin.documentId(),
                trace,
                "parked",
                origin.kind().name(),
                origin.documentId(),
                origin.eventId().value(),
                wish,
                problem.code(),
                problem.cause());
    }

    Event<?> outcome(Event<?> cause, ErpOutcome outcome) {
        String subject = outcome.documentId() == null ? cause.subject() : outcome.documentId();
        return events.event(
                EventTypes.ERP_OUTCOME,
                cause.tenant(),
                outcome,
                subject,
                cause.trace(),
                "decided",
                cause.id().value());
    }

    Event<?> customer(Event<?> cause, ErpCustomer customer) {
        return events.event(
                EventTypes.ERP_CUSTOMER,
                cause.tenant(),
                customer,
                customer.customerId().value(),
                cause.trace(),
                cause.id().value());
    }

    Event<?> payment(Event<?> cause, ErpPayment payment) {
        return events.event(
                EventTypes.ERP_PAYMENT,
                cause.tenant(),
                payment,
                payment.recordNo(),
                cause.trace(),
                cause.id().value());
    }

    Event<?> credit(Event<?> cause, ErpCredit credit) {
        return events.event(
                EventTypes.ERP_CREDIT,
                cause.tenant(),
                credit,
                credit.recordNo(),
                cause.trace(),
                cause.id().value());
    }

    Event<?> invoice(Event<?> cause, ErpInvoice invoice) {
        return events.event(
                EventTypes.ERP_INVOICE,
                cause.tenant(),
                invoice,
                invoice.invoiceId().value(),
                cause.trace(),
                cause.id().value());
    }
}
