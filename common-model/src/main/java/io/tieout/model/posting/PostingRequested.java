package io.tieout.model.posting;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.EventId;

/**
 * A checked payment whose invoices all stand in Intacct is to be written there.
 *
 * @param eventId the billing event it came with
 * @param revision 1 at first; one more each time a person asks to try again after a rejection or parking. A higher revision
 *     replaces what was refused, and never what was posted
 */
public record PostingRequested(PaymentTransaction payment, EventId eventId, int revision) implements Payload {

    public PostingRequested {
        Required.present(payment, "payment");
        Required.present(eventId, "eventId");
        Required.that(revision >= 1, "\"revision\" is %s but starts with 1", revision);
    }

    @Override
    public String orderingKey() {
        return payment.orderingKey();
    }
}
