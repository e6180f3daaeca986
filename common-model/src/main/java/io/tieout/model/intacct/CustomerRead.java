package io.tieout.model.intacct;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CUSTOMER as Intacct has it now; published only when it changed.
 *
 * @param customerId CUSTOMERID
 * @param active STATUS is active, and the record was not deleted
 * @param entityId MEGAENTITYID, null for the top level
 * @param modifiedAt WHENMODIFIED, read as UTC; null where Intacct has none
 */
public record CustomerRead(
        String recordNo,
        String customerId,
        String name,
        @Nullable String email,
        @Nullable String currency,
        @Nullable String termName,
        boolean active,
        @Nullable String entityId,
        @Nullable Instant modifiedAt)
        implements Payload {

    public CustomerRead {
        Required.present(recordNo, "recordNo");
        Required.present(customerId, "customerId");
        Required.present(name, "name");
    }

    @Override
    public String orderingKey() {
        return customerId;
    }
}
