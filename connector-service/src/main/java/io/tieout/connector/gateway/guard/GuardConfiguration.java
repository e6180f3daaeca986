package io.tieout.connector.gateway.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.wire.Wire;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.connector.usage.ApiUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the guard and its metrics, which say nothing about single companies. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    Wire wire(GatewayProperties properties) {
        return new Wire(
                properties.limits(),
                Stream.concat(Vocabulary.classes().stream(), Writings.vocabulary().stream())
                        .toList());
    }

    @Bean
    Breakers breakers(GatewayProperties properties, Clock clock, MeterRegistry metrics) {
        CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
        var breakers = new Breakers(properties, registry, clock);
        Gauge.builder("tieout.gateway.companies.paused", breakers, Breakers::paused)
                .description("Companies whose calls are paused because too many of them failed")
                .register(metrics);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(metrics);
        return breakers;
    }

    @Bean
    RateLimiter gatewayRateLimiter(GatewayProperties properties, MeterRegistry metrics) {
        RateLimiterRegistry registry = RateLimiterRegistry.ofDefaults();
        RateLimiter limiter = registry.rateLimiter(
                "gateway",
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .limitForPeriod(properties.requestsPerSecond())
                        .timeoutDuration(properties.longestWait())
                        .build());
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(registry).bindTo(metrics);
        return limiter;
    }

    @Bean
    GuardedWire guardedWire(
            Wire wire,
            Breakers breakers,
            RateLimiter limiter,
            ApiUsage usage,
            MeterRegistry metrics,
            GatewayProperties properties) {
        return new GuardedWire(wire, breakers, limiter, usage, metrics, properties.pause());
    }

    @Bean
    Forgetting forgetting(Breakers breakers) {
        return new Forgetting(breakers);
    }

    /** Forgets idle breakers now and then. */
    static class Forgetting {

        private final Breakers breakers;

        Forgetting(Breakers breakers) {
            this.breakers = breakers;
        }

        @Scheduled(fixedDelayString = "10m", initialDelayString = "10m")
        void forgetIdle() {
            breakers.forgetIdle();
        }
    }
}
