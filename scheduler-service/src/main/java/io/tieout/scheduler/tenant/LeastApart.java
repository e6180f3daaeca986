package io.tieout.scheduler.tenant;

import io.tieout.model.id.TenantId;
import io.tieout.starter.web.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a person may do at once from being done in a storm: once for a tenant within a time, in this replica. Thread-safe.
 */
public final class LeastApart {

    private final Duration apart;
    private final Clock clock;
    private final ConcurrentHashMap<TenantId, Instant> lately = new ConcurrentHashMap<>();

    public LeastApart(Duration apart, Clock clock) {
        this.apart = apart;
        this.clock = clock;
    }

    /**
     * Counts this time.
     *
     * @param what was done, as the beginning of a sentence: "The webhook of tenant acme was tested"
     * @throws Conflict if it was done too short a time ago
     */
    public void require(TenantId tenant, String what) {
        Instant now = clock.instant();
        lately.values().removeIf(before -> !before.plus(apart).isAfter(now));
        if (lately.putIfAbsent(tenant, now) != null) {
            throw new Conflict("%s a moment ago; do it again in %d seconds.".formatted(what, apart.toSeconds()));
        }
    }
}
