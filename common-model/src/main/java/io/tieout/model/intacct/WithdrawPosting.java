package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;

/**
 * Send a command no more, since a person has dismissed its document. What was posted stays; what is under way comes to its end, and is
 * not tried again. No outcome is told: who decided it has told it.
 *
 * @param customerId the second half of the Kafka key, so that it comes after its command
 * @param reason a sentence that says who decided it, and why
 */
public record WithdrawPosting(CommandId commandId, String customerId, String reason) implements PostingOrder {

    public WithdrawPosting {
        Required.present(commandId, "commandId");
        Required.present(customerId, "customerId");
        Required.present(reason, "reason");
    }

    @Override
    public String orderingKey() {
        return customerId;
    }
}
