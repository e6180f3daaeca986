package io.tieout.model.erp;

import io.tieout.model.detail.CustomerDetails;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it stands in Intacct, in billing's words.
 *
 * @param recordNo Intacct's record number
 * @param active false when it is inactive or deleted in Intacct
 * @param modifiedAt when Intacct says it changed, UTC; null where Intacct does not say
 * @param details parent, contacts, credit hold; null in events of before they were read
 * @param revision counts what was told of this record: the higher one is newer, whatever the times say, because times move when a
 *     user's zone is corrected; null in events of before it was counted
 */
public record ErpCustomer(
        CustomerId customerId,
        String recordNo,
        String name,
        @Nullable String email,
        @Nullable String currency,
        @Nullable String termName,
        boolean active,
        @Nullable Instant modifiedAt,
        @Nullable Long revision,
        @Nullable CustomerDetails details)
        implements Payload {

    public ErpCustomer {
        Required.present(customerId, "customerId");
        Required.present(recordNo, "recordNo");
        Required.present(name, "name");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
