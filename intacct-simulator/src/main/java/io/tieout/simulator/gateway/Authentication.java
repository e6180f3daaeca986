package io.tieout.simulator.gateway;

import org.jspecify.annotations.Nullable;

/** How a request signs in. */
sealed interface Authentication {

    /**
     * With user and password.
     *
     * @param locationId the entity; empty for the top level; null where nothing was said, which is the top level too
     */
    record Login(
            String userId,
            String companyId,
            String password,
            @Nullable String locationId) implements Authentication {}

    record SessionId(String id) implements Authentication {}
}
