package io.tieout.connector.connection;

import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Standing;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection without its secrets: what people see.
 *
 * @param state whether its documents are carried out; null as it comes from the table of connections, which does not know
 * @param waitsFor why they are not; null when they are
 */
record ConnectionSummary(
        String tenant,
        String companyId,
        @Nullable String entityId,
        String userId,
        String senderId,
        int permits,
        Instant changedAt,
        @Nullable Standing state,
        @Nullable Problem waitsFor) {

    ConnectionSummary with(Membership membership) {
        return new ConnectionSummary(
                tenant,
                companyId,
                entityId,
                userId,
                senderId,
                permits,
                changedAt,
                membership.standing(),
                membership.problem());
    }

    static ConnectionSummary of(Connection connection) {
        return new ConnectionSummary(
                connection.tenant().value(),
                connection.companyId(),
                connection.entityId(),
                connection.credentials().userId(),
                connection.credentials().senderId(),
                connection.permits(),
                connection.changedAt(),
                null,
                null);
    }
}
