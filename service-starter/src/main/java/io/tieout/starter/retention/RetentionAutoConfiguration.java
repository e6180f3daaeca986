package io.tieout.starter.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.refusal.OldRefusals;
import io.tieout.starter.refusal.StillInKafka;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Housekeeping, and what is kept of the tables that every service has. */
@AutoConfiguration(afterName = "io.tieout.starter.memory.MemoryAutoConfiguration")
@EnableConfigurationProperties(RetentionProperties.class)
public class RetentionAutoConfiguration {

    @Bean
    Retained inboxRetained(RetentionProperties properties, JdbcClient jdbc) {
        return new Retained("inbox", "tieout.retention.inbox", properties.inbox(), OldRows.of(jdbc, "inbox", "seen_at"))
                .atLeast(Redelivery.longest(), Redelivery.WHY);
    }

    @Bean
    Retained refusedRecordsRetained(RetentionProperties properties, JdbcClient jdbc, KafkaProperties kafka) {
        var refusals = new OldRefusals(jdbc, new StillInKafka(kafka.buildAdminProperties()));
        return new Retained(
                "refused_record",
                "tieout.retention.refused-records",
                properties.refusedRecords(),
                refusals::deleteBefore);
    }

    @Bean
    Retained stumblesRetained(RetentionProperties properties, JdbcClient jdbc) {
        return new Retained(
                        "stumble",
                        "tieout.retention.stumbles",
                        properties.stumbles(),
                        OldRows.of(jdbc, "stumble", "last_at"))
                .atLeast(Redelivery.longest(), "since a record that is tried again may be as old as Kafka keeps it");
    }

    @Bean
    Retained auditTrailRetained(RetentionProperties properties, JdbcClient jdbc) {
        return new Retained(
                "audit_trail",
                "tieout.retention.audit-trail",
                properties.auditTrail(),
                OldRows.of(jdbc, "audit_trail", "at"));
    }

    @Bean
    Housekeeping housekeeping(
            List<Retained> tables, RetentionProperties properties, Clock clock, Fence fence, MeterRegistry meters) {
        return new Housekeeping(
                tables, properties.batch(), clock, () -> fence.trusted().isPresent(), meters);
    }

    @Bean
    HousekeepingLoop housekeepingLoop(Housekeeping housekeeping, RetentionProperties properties) {
        return new HousekeepingLoop(housekeeping, properties.every());
    }
}
