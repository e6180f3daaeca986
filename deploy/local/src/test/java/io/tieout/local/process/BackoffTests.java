package io.tieout.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    @Test
    void doublesUpToThirtySeconds() {
        var backoff = new Backoff();

        assertThat(Stream.generate(() -> backoff.after(Duration.ofSeconds(1)))
                        .limit(8)
                        .map(Duration::toMillis))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void beginsAnewAfterAGoodRun() {
        var backoff = new Backoff();
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(Duration.ofSeconds(20))).isEqualTo(Duration.ofMillis(500));
    }
}
