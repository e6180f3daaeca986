package io.tieout.connector.gateway.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.lane.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The circuit breakers: one for each company that was called lately and one for the gateway as a whole, which needs more evidence
 * because a single company must not stop all others. Thread-safe.
 */
final class Breakers {

    private static final int CALLS_OF_COMPANY = 10;
    private static final int CALLS_OF_GATEWAY = 100;
    private static final Duration KEPT = Duration.ofHours(1);

    private final ConcurrentHashMap<CompanyId, Lately> companies = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig ofCompany;
    private final CircuitBreaker ofGateway;
    private final Clock clock;

    private record Lately(CircuitBreaker breaker, Instant used) {}

    /** @param registry gets the breaker of the gateway as a whole, for its metrics */
    Breakers(GatewayProperties properties, CircuitBreakerRegistry registry, Clock clock) {
        this.ofCompany = config(properties, CALLS_OF_COMPANY, 5);
        this.ofGateway = registry.circuitBreaker("gateway", config(properties, CALLS_OF_GATEWAY, 50));
        this.clock = clock;
    }

    private static CircuitBreakerConfig config(GatewayProperties properties, int window, int least) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(window)
                .minimumNumberOfCalls(least)
                .failureRateThreshold(properties.failuresOfTen() * 10f)
                .waitDurationInOpenState(properties.pause())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordResult(Breakers::isFailure)
                .build();
    }

    private static boolean isFailure(Object reply) {
        return reply instanceof Reply.Lost || reply instanceof Reply.NothingSent || reply instanceof Reply.Unreadable;
    }

    CircuitBreaker gateway() {
        return ofGateway;
    }

    CircuitBreaker of(CompanyId company) {
        return companies
                .compute(
                        company,
                        (key, before) -> new Lately(
                                before == null ? CircuitBreaker.of("company", ofCompany) : before.breaker(),
                                clock.instant()))
                .breaker();
    }

    /** How many companies' calls are paused. */
    long paused() {
        return companies.values().stream()
                .filter(lately -> lately.breaker().getState() == State.OPEN)
                .count();
    }

    /** Forgets the breakers of companies that were not called for an hour. */
    void forgetIdle() {
        Instant before = clock.instant().minus(KEPT);
        companies.values().removeIf(lately -> lately.used().isBefore(before));
    }
}
