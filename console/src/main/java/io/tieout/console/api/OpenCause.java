package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, by cause; told alike by payment-service and mapping-service.
 *
 * @param kind of the documents: PAYMENT, INVOICE, CUSTOMER
 * @param meaning of the code, a sentence; null if the code is not one of ours
 * @param mendedBy who has to act: ACCOUNTANT, INTACCT, MAPPING, CONNECTION, BILLING, OPERATOR, TIEOUT, NOBODY
 * @param where the page or setting
 * @param triedByItself whether one of them is sent again now and then, and all when it is recorded
 */
public record OpenCause(
        String kind,
        String code,
        @Nullable String meaning,
        @Nullable String mendedBy,
        String where,
        long documents,
        List<Sum> money,
        Instant firstSeen,
        Instant lastSeen,
        Oldest oldest,
        boolean triedByItself) {

    /** The one that waits longest, as the example. */
    public record Oldest(String id, String reason, String remedy, Instant since) {}
}
