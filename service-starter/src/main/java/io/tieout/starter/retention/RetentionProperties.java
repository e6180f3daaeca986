package io.tieout.starter.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the tables of every service keep what is done; each service has more under the same prefix (docs/retention.md).
 *
 * @param every how often old rows are looked for
 * @param batch the most rows of a table that are deleted in one transaction
 * @param inbox by when an event was seen
 * @param refusedRecords by when a record was refused; one that Kafka still has is kept longer
 * @param stumbles by when a record failed last
 * @param auditTrail by when it was done; without a value for ever
 */
@Validated
@ConfigurationProperties("tieout.retention")
public record RetentionProperties(
        @DefaultValue("1h") Duration every,
        @DefaultValue("500") @Min(1) @Max(10_000) int batch,
        @DefaultValue("60d") Duration inbox,
        @DefaultValue("90d") Duration refusedRecords,
        @DefaultValue("60d") Duration stumbles,
        @Nullable Duration auditTrail) {

    public RetentionProperties {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "tieout.retention.every is %s, but has to be at least one second; set it to 1h for example."
                            .formatted(every));
        }
    }
}
