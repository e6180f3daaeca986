package io.tieout.model.posting;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Required;
import io.tieout.model.id.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A checked payment whose invoices all stand in Intacct is to be written there.
 *
 * @param eventId the billing event it came with
 * @param revision one more each time a person asks to try again after a rejection or parking; begins with 1, and higher after a restore.
 *     A higher revision replaces what was refused, and never what was posted
 * @param receivedAt when the payment was first received, as far as is remembered, UTC; null where it is not known
 */
public record PostingRequested(
        PaymentTransaction payment,
        EventId eventId,
        int revision,
        @Nullable Instant receivedAt) implements PostingWish {

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
