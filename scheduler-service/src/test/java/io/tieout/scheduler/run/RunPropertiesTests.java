package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunPropertiesTests {

    @Test
    void aWrongDurationIsRefusedWithItsNameAndAFix() {
        assertThatThrownBy(() -> new RunProperties(Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessage("tieout.scheduler.lost-after is PT0S but has to be at least one second;"
                        + " set it to 15m for example");
    }
}
