package io.tieout.starter.refusal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.TieoutProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Partitions whose batches fail and fail again: since when, and by what. It is the state of this replica's consumers and of nothing
 * else, so it lives as long as they do. A topic of which nothing has moved for long turns readiness off, since the service then does
 * nothing of what it is for; one partition of several is measured and alerted.
 */
public class Standstill implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(Standstill.class);

    private final Map<TopicPartition, Failing> failing = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastMoved = new ConcurrentHashMap<>();
    private final Set<String> measured = ConcurrentHashMap.newKeySet();
    private final Duration longest;
    private final Clock clock;
    private final MeterRegistry meters;

    public Standstill(TieoutProperties.Intake intake, Clock clock, MeterRegistry meters) {
        this.longest = intake.standstill();
        this.clock = clock;
        this.meters = meters;
    }

    void failed(Set<TopicPartition> partitions, RuntimeException failure) {
        String sentence = Failures.sentence(failure);
        Instant now = clock.instant();
        for (TopicPartition partition : partitions) {
            measure(partition.topic());
            failing.merge(
                    partition, new Failing(now, sentence), (before, next) -> new Failing(before.since(), sentence));
        }
        log.atWarn()
                .addKeyValue("partitions", partitions)
                .log("A batch was not handled and is delivered again: {}", sentence);
    }

    /** @return whether one of them had failed before */
    boolean moved(Set<TopicPartition> partitions) {
        Instant now = clock.instant();
        partitions.forEach(partition -> lastMoved.put(partition.topic(), now));
        return !failing.isEmpty() && failing.keySet().removeAll(partitions);
    }

    private void measure(String topic) {
        if (!measured.add(topic)) {
            return;
        }
        Gauge.builder("tieout.intake.standstill", this, all -> all.seconds(topic))
                .description("How long every batch with records of one partition of the topic has failed")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(meters);
    }

    private double seconds(String topic) {
        return failing.entrySet().stream()
                .filter(one -> one.getKey().topic().equals(topic))
                .mapToLong(one -> Duration.between(one.getValue().since(), clock.instant())
                        .toSeconds())
                .max()
                .orElse(0);
    }

    @Override
    public Health health() {
        Instant limit = clock.instant().minus(longest);
        var health = Health.up();
        failing.forEach((partition, one) -> {
            Instant moved = lastMoved.getOrDefault(partition.topic(), Instant.MIN);
            if (one.since().isBefore(limit) && moved.isBefore(limit)) {
                health.down().withDetail(partition.toString(), one.failure());
            }
        });
        return health.build();
    }

    private record Failing(Instant since, String failure) {}
}
