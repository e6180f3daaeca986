package io.tieout.payment.arrival;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.refusal.Refusal;

/** Why an event that can be read is not taken. */
final class ArrivalRefusals {

    private ArrivalRefusals() {}

    static Refusal unknownTenant(Event<PaymentTransaction> event) {
        return new Refusal(
                ProblemCode.UNKNOWN_TENANT,
                "Transaction %s is of tenant %s, which was never connected to Intacct."
                        .formatted(event.data().transactionId(), event.tenant()),
                event.tenant(),
                event.id(),
                event.type().name(),
                event.data().transactionId().value(),
                event.data().customerId().value(),
                "Connect the tenant to Intacct, then ./tieout replay --tenant %s --from TIME --refused publishes it again as it is."
                        .formatted(event.tenant()));
    }

    /**
     * It names no document, so that nobody who keeps the last answer by document takes it for the end of the payment that stands.
     *
     * @param borrowed the event bears the id of one that told of the money that stands
     */
    static Refusal contradicts(Contradiction contradiction, boolean borrowed) {
        Event<PaymentTransaction> event = contradiction.candidate().event();
        return new Refusal(
                ProblemCode.CONTRADICTS_EARLIER,
                "Transaction %s was taken before with %s. The first stands as it was taken."
                        .formatted(event.data().transactionId(), String.join("; with ", contradiction.differences())),
                event.tenant(),
                borrowed ? null : event.id(),
                event.type().name(),
                null,
                event.data().customerId().value(),
                "Transaction %s stands as it was first taken, so the payment is not to be sent again. If it is the first that is wrong, correct it in billing by a transaction of its own for the difference."
                        .formatted(event.data().transactionId()));
    }
}
