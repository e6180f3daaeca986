package io.tieout.starter.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist; existing ones are left as they are.
 *
 * @param partitions of each topic; the most consumers of one service that can share the work
 * @param replicas copies of each partition; 3 in production, 1 on a single node
 */
@Validated
@ConfigurationProperties("tieout.topics")
record TopicProperties(
        @Min(1) @Max(200) @DefaultValue("12") int partitions,
        @Min(1) @Max(7) @DefaultValue("1") int replicas) {}
