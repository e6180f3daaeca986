package io.tieout.connector.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection without its secrets: what people see. */
record ConnectionSummary(
        String tenant,
        String companyId,
        @Nullable String entityId,
        String userId,
        String senderId,
        int permits,
        Instant changedAt) {

    static ConnectionSummary of(Connection connection) {
        return new ConnectionSummary(
                connection.tenant().value(),
                connection.companyId(),
                connection.entityId(),
                connection.credentials().userId(),
                connection.credentials().senderId(),
                connection.permits(),
                connection.changedAt());
    }
}
