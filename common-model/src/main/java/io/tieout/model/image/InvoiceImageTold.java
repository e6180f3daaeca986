package io.tieout.model.image;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import java.time.Instant;

/**
 * Billing told where its own file of an invoice is.
 *
 * @param imageUrl as billing wrote it; nothing of it was checked
 * @param toldAt the time of billing's event, UTC: the latest counts, in whatever order they come
 */
public record InvoiceImageTold(InvoiceId invoiceId, CustomerId customerId, String imageUrl, Instant toldAt)
        implements Payload {

    public InvoiceImageTold {
        Required.present(invoiceId, "invoiceId");
        Required.present(customerId, "customerId");
        Required.present(imageUrl, "imageUrl");
        Required.present(toldAt, "toldAt");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
