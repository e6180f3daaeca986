package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's connection.
 *
 * @param companyId as a person wrote it, and as it is sent
 * @param entityId the entity it works in; null for the top level
 * @param permits how many requests Intacct allows the company at once
 * @param version changes with each change, never repeats
 */
public record Connection(
        TenantId tenant,
        String companyId,
        @Nullable String entityId,
        Credentials credentials,
        int permits,
        long version,
        Instant changedAt) {

    /** The set of books that is read: another company or entity has other records under the same numbers. */
    public String book() {
        return company().key() + "|" + (entityId == null ? "" : entityId);
    }

    /** The company, to be compared. */
    public CompanyId company() {
        return CompanyId.of(companyId);
    }
}
