package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Create a CUSTOMER.
 *
 * @param intacctCustomerId CUSTOMERID; also our key in the record
 * @param currency ISO 4217, null for the company's base currency
 * @param termName name of an ARTERM
 */
public record CreateCustomer(
        CommandId commandId,
        int revision,
        Origin origin,
        @Nullable String entityId,
        String intacctCustomerId,
        String name,
        @Nullable String email,
        @Nullable String currency,
        @Nullable String termName)
        implements IntacctCommand {

    public CreateCustomer {
        Required.present(commandId, "commandId");
        Required.present(origin, "origin");
        Required.present(intacctCustomerId, "intacctCustomerId");
        Required.present(name, "name");
    }

    @Override
    public CreatedRecord creates(@Nullable String carriedOutIn) {
        return new CreatedRecord(intacctCustomerId, carriedOutIn, null);
    }
}
