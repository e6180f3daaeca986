package io.tieout.connector.lane;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane's permit in the hands of a turn that is being taken.
 *
 * @param batchSize how many postings the lane allows in one request
 * @param requestsAtOnce how many requests the company allows at the same time
 * @param freePermits how many of them could begin now, this one included
 * @param others the leases of the lane's permits that are taken
 * @param secondsEach how long a request took for each of its postings the last time; null if nothing was sent yet
 * @param ends unless it is renewed
 */
public record TurnLease(
        CompanyId company,
        String token,
        int batchSize,
        int requestsAtOnce,
        int freePermits,
        List<String> others,
        @Nullable Double secondsEach,
        Instant ends) {

    public TurnLease {
        others = List.copyOf(others);
    }
}
