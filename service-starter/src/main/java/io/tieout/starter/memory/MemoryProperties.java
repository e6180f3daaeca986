package io.tieout.starter.memory;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service watches the age of its database.
 *
 * @param topic where the ages of all services are published; compacted, one partition
 * @param beat how often; what is forgotten within one beat is noticed only if PostgreSQL has changed its timeline
 * @param promotion what is thought of a database whose PostgreSQL has changed its timeline: a standby was promoted, which may have forgotten
 *     the last seconds unless it is a synchronous one
 */
@Validated
@ConfigurationProperties("tieout.memory")
public record MemoryProperties(
        @NotBlank @DefaultValue("memory.v1") String topic,
        @DefaultValue("5s") Duration beat,
        @DefaultValue("ASK") Promotion promotion) {}
