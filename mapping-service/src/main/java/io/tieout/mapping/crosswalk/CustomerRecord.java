package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it was last read in Intacct.
 *
 * @param customerId CUSTOMERID
 * @param revision counts what was told of it; the higher one is newer
 */
public record CustomerRecord(
        TenantId tenant,
        String customerId,
        String recordNo,
        String name,
        @Nullable String email,
        @Nullable String currency,
        @Nullable String termName,
        long revision) {

    public DocumentKey key() {
        return new DocumentKey(tenant, DocumentKind.CUSTOMER, customerId);
    }
}
