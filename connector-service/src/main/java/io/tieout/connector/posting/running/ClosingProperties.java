package io.tieout.connector.posting.running;

import io.tieout.connector.posting.CausePace;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is tried whether what keeps postings parked is mended in Intacct; each number is explained at {@link CausePace}.
 *
 * @param poll how often it is looked for causes that are due
 * @param find how often it is looked for causes that came up
 */
@Validated
@ConfigurationProperties("tieout.posting.closing")
record ClosingProperties(
        @DurationMin(minutes = 1, message = "must be at least 1m, since each try is a write") @DefaultValue("4m")
        Duration every,

        @DurationMin(minutes = 1, message = "must be at least 1m, for example 12h") @DefaultValue("12h")
        Duration youngFor,

        @DurationMin(minutes = 1, message = "must be at least 1m, for example 1h") @DefaultValue("1h")
        Duration slowest,

        @DurationMin(hours = 1, message = "must be at least 1h, for example 90d") @DefaultValue("90d")
        Duration givenUp,

        @Min(1) @Max(10_000) @DefaultValue("1000") int most,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration find) {

    CausePace pace() {
        return new CausePace(every, youngFor, slowest, givenUp, most);
    }
}
