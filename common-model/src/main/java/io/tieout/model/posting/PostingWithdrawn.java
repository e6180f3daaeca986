package io.tieout.model.posting;

import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.TransactionId;

/**
 * A person has decided that a movement of money is not to be posted, after it was refused or parked: nobody may send it again. It is the last
 * wish about the movement.
 *
 * @param reason a sentence that says who decided it, and why
 */
public record PostingWithdrawn(TransactionId transactionId, CustomerId customerId, String reason)
        implements PostingWish {

    public PostingWithdrawn {
        Required.present(transactionId, "transactionId");
        Required.present(customerId, "customerId");
        Required.present(reason, "reason");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
