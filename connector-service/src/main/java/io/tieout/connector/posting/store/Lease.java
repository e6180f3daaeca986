package io.tieout.connector.posting.store;

import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane's permit in the hands of a turn that is being made.
 *
 * @param batchSize how many postings the lane allows in one request
 * @param requestsAtOnce how many requests the company allows at the same time
 * @param freePermits how many of them could begin now, this one included
 * @param ends unless it is renewed
 */
record Lease(String company, String token, int batchSize, int requestsAtOnce, int freePermits, Instant ends) {

    boolean isOneOfMany() {
        return requestsAtOnce > 1;
    }

    Turn turn(Turn.Purpose purpose, String tenant, @Nullable String entity, List<Posting> postings) {
        return new Turn(token, purpose, company, new TenantId(tenant), entity, ends, batchSize, postings);
    }
}
