package io.tieout.scheduler.tenant;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant is connected to.
 *
 * @param companyId the Intacct company
 * @param entityId the entity within it; null for the top level
 */
public record Company(String companyId, @Nullable String entityId) {}
