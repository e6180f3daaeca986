package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's connection as its lane sees it.
 *
 * @param permits how many requests at once the tenant says that the company allows
 * @param version of the connection
 * @param since when it came to stand so
 * @param joinedAt when it first ran in this company's lane; null if it never did
 * @param tryAt when it is next tried by itself; null: not before a person saves or tests it
 * @param problem why its documents wait; null when it is running
 */
public record Membership(
        TenantId tenant,
        CompanyId company,
        int permits,
        long version,
        Standing standing,
        Instant since,
        @Nullable Instant joinedAt,
        @Nullable Instant tryAt,
        @Nullable Problem problem) {

    public boolean isRunning() {
        return standing == Standing.RUNNING;
    }

    /** It goes on by itself, sooner or later. */
    public boolean isTriedByItself() {
        return tryAt != null;
    }
}
