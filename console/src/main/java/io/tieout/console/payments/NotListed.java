package io.tieout.console.payments;

import io.tieout.console.api.PaymentApi.RefusedRecord;
import io.tieout.model.event.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What billing told that could not be taken as a payment, so that it is in no list, though it came in.
 *
 * @param records the newest first
 * @param all whether there are no more than these
 */
public record NotListed(List<RefusedRecord> records, boolean all) {

    /** Null where there is nothing to say, or nobody can say it. */
    static @Nullable NotListed of(@Nullable List<RefusedRecord> refused, int asked) {
        if (refused == null) {
            return null;
        }
        List<RefusedRecord> records = refused.stream()
                .filter(one -> one.topic().equals(Topic.Name.BILLING_PAYMENT))
                .toList();
        return records.isEmpty() ? null : new NotListed(records, refused.size() < asked);
    }
}
