package io.tieout.connector.gateway.session;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.lane.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is. The connection's version is a part, so that changed credentials never meet an old session; versions are never
 * shared between tenants.
 */
record SessionKey(
        CompanyId company, String userId, @Nullable String entityId, long version) {

    static SessionKey of(Connection connection, @Nullable String entityId) {
        return new SessionKey(connection.company(), connection.credentials().userId(), entityId, connection.version());
    }
}
