package io.tieout.console.payments;

import io.tieout.console.api.AuditEntry;
import io.tieout.console.api.PaymentApi.Detail;
import io.tieout.console.api.PaymentApi.Line;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.PaymentApi.State;
import io.tieout.console.api.PaymentApi.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What billing told, what became of it, and what people did, as one row in the order of time. */
final class Timeline {

    private Timeline() {}

    static List<Step> of(Detail detail) {
        var steps = new ArrayList<Step>();
        for (int number = 0; number < detail.events().size(); number++) {
            steps.add(told(detail.payment(), detail.events().get(number), number == 0));
        }
        detail.history().forEach(line -> steps.add(became(detail.payment(), line)));
        detail.actions().forEach(action -> steps.add(did(action)));
        steps.sort(Comparator.comparing(Step::at)); // what happened at one time stays in this order
        return List.copyOf(steps);
    }

    private static Step told(Payment payment, Told told, boolean first) {
        if (first) {
            String what = payment.originalTransactionId() == null
                    ? "Billing told of the payment"
                    : "Billing took payment " + payment.originalTransactionId() + " back";
            return new Step("event", told.receivedAt(), what, null);
        }
        return told.contradicts()
                ? new Step(
                        "care",
                        told.receivedAt(),
                        "Billing told of it again, and otherwise",
                        "What was told first holds.")
                : new Step("event", told.receivedAt(), "Billing told of it again", null);
    }

    private static Step became(Payment payment, Line line) {
        return switch (line.state()) {
            case RECEIVED -> new Step("", line.at(), "Received", line.reason());
            case WAITING -> new Step("", line.at(), "Waits", line.reason());
            case REQUESTED -> new Step("sent", line.at(), "On its way to Intacct", line.reason());
            case POSTED -> new Step("done", line.at(), recorded(payment), line.reason());
            case REJECTED -> new Step("care", line.at(), "Refused", line.reason());
            case PARKED -> new Step("care", line.at(), "Needs attention", line.reason());
            case DISMISSED -> new Step("", line.at(), "Ignored", line.reason());
        };
    }

    /** The number is the payment's last one; where it is not recorded any more, it is not this line's. */
    private static String recorded(Payment payment) {
        return payment.state() == State.POSTED && payment.reversedBy() == null
                ? PaymentWords.inIntacct(payment).words()
                : "Recorded in Intacct";
    }

    private static Step did(AuditEntry action) {
        String what = switch (action.action()) {
            case "RETRY" -> "Tried again by " + action.who();
            case "DISMISS" -> "Ignored by " + action.who();
            default -> "Changed by " + action.who();
        };
        return new Step("event", action.at(), what, action.reason());
    }
}
