package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "PT15M,15 minutes",
        "PT1M,1 minute",
        "PT90S,90 seconds",
        "PT1S,1 second",
        "PT1H,1 hour",
        "PT48H,48 hours",
        "PT0S,0 seconds"
    })
    void durationsAreSaidAsPeopleSayThem(Duration duration, String words) {
        assertThat(Durations.inWords(duration)).isEqualTo(words);
    }
}
