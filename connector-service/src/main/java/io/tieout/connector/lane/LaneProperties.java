package io.tieout.connector.lane;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Permits.
 *
 * @param lease how long a permit stays taken after its holder has died; renewed every third of it by the living
 * @param ease how long a lane that was told "busy" waits before it tries one more request at once
 */
@Validated
@ConfigurationProperties("tieout.lane")
public record LaneProperties(
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("30s") Duration ease) {

    public LaneProperties {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("tieout.lane.lease has to be at least 1s");
        }
    }
}
