package io.tieout.scheduler.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are watched.
 *
 * @param lostAfter a run without new progress for this long becomes LOST, and another may begin; default 15 minutes
 * @param lookForLostEvery how often silent runs are looked for; default 1 minute
 */
@ConfigurationProperties("tieout.scheduler")
public record RunProperties(
        @DefaultValue("15m") Duration lostAfter,
        @DefaultValue("1m") Duration lookForLostEvery) {

    public RunProperties {
        positive(lostAfter, "lost-after", "15m");
        positive(lookForLostEvery, "look-for-lost-every", "1m");
    }

    private static void positive(Duration value, String name, String example) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "tieout.scheduler.%s is %s but has to be at least one second; set it to %s for example"
                            .formatted(name, value, example));
        }
    }
}
