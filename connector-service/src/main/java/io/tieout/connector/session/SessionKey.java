package io.tieout.connector.session;

import io.tieout.connector.connection.Connection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is. The connection's version is a part, so that changed credentials never meet an old session.
 *
 * @param companyId in small letters
 */
record SessionKey(String companyId, String userId, @Nullable String entityId, long version) {

    static SessionKey of(Connection connection, @Nullable String entityId) {
        return new SessionKey(
                connection.companyId().toLowerCase(Locale.ROOT),
                connection.credentials().userId(),
                entityId,
                connection.version());
    }
}
