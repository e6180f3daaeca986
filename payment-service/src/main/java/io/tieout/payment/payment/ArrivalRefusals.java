package io.tieout.payment.payment;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.starter.refusal.Refusal;

/** Why an event that can be read is not taken. */
final class ArrivalRefusals {

    private ArrivalRefusals() {}

    static Refusal unknownTenant(Event<PaymentTransaction> event) {
        return of(
                event,
                "UNKNOWN_TENANT",
                "Transaction %s is of tenant %s, which was never connected to Intacct; connect it, then ./tieout replay --tenant %s --from TIME --refused publishes it again as it is."
                        .formatted(event.data().transactionId(), event.tenant(), event.tenant()));
    }

    static Refusal contradicts(Event<PaymentTransaction> event) {
        return of(
                event,
                "CONTRADICTS_EARLIER",
                "Transaction %s was taken before with other content, which stands; a correction needs a transaction id of its own."
                        .formatted(event.data().transactionId()));
    }

    static Refusal misdirected(Event<?> event) {
        return new Refusal(
                "MISDIRECTED",
                "An event of type %s does not belong on this topic; it belongs on %s."
                        .formatted(event.type(), event.topic().topicName()),
                event.tenant(),
                event.id(),
                event.type().name(),
                event.subject(),
                null);
    }

    private static Refusal of(Event<PaymentTransaction> event, String code, String reason) {
        return new Refusal(
                code,
                reason,
                event.tenant(),
                event.id(),
                event.type().name(),
                event.data().transactionId().value(),
                event.data().customerId().value());
    }
}
