package io.tieout.model.intacct;

import io.tieout.model.detail.CustomerDetails;
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
 * @param details parent, contacts, credit hold; null in events of before they were read
 * @param revision counts what was told of this record: the higher one is newer, whatever the times say, because times move when a
 *     user's zone is corrected; null in events of before it was counted
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
        @Nullable Instant modifiedAt,
        @Nullable Long revision,
        @Nullable CustomerDetails details)
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
