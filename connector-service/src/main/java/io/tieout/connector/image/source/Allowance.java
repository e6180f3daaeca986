package io.tieout.connector.image.source;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each may do something in a minute. Within this process; whoever was not here within the last minute is forgotten. Thread-safe.
 *
 * @param <K> who
 */
public final class Allowance<K> {

    public static final Duration PERIOD = Duration.ofMinutes(1);

    /** So many are kept in mind before those of longer ago are looked for. */
    private static final int MANY = 10_000;

    private final ConcurrentHashMap<K, Lately> known = new ConcurrentHashMap<>();
    private final RateLimiterConfig config;
    private final Clock clock;

    private record Lately(RateLimiter limiter, Instant used) {}

    public Allowance(int perMinute, Clock clock) {
        this.config = RateLimiterConfig.custom()
                .limitRefreshPeriod(PERIOD)
                .limitForPeriod(perMinute)
                .timeoutDuration(Duration.ZERO)
                .build();
        this.clock = clock;
    }

    /** @return false if it was done often enough */
    public boolean take(K who) {
        Instant now = clock.instant();
        if (known.size() >= MANY) {
            known.values().removeIf(lately -> lately.used().isBefore(now.minus(PERIOD)));
        }
        return known.compute(
                        who,
                        (key, before) -> new Lately(
                                before == null ? RateLimiter.of("allowance", config) : before.limiter(), now))
                .limiter()
                .acquirePermission();
    }
}
