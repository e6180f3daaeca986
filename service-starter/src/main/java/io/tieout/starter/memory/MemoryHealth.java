package io.tieout.starter.memory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database may be believed, for those who watch. No part of readiness: a service whose database is old has to be reached by
 * whoever says what became of it.
 */
final class MemoryHealth implements HealthIndicator {

    private final Memory memory;

    MemoryHealth(Memory memory, MeterRegistry meters) {
        this.memory = memory;
        Gauge.builder("tieout.memory.old", memory, one -> one.belief() instanceof Belief.Doubted ? 1 : 0)
                .description("1 while the database may have forgotten something and nothing is sent from it")
                .register(meters);
    }

    @Override
    public Health health() {
        return switch (memory.belief()) {
            case Belief.Trusted trusted -> Health.up().build();
            case Belief.Unknown(String sentence) ->
                Health.unknown().withDetail("memory", sentence).build();
            case Belief.Doubted doubted ->
                Health.down().withDetail("memory", doubted.sentence()).build();
        };
    }
}
