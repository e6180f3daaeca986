package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTests {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger works = new AtomicInteger();
    private final Once<String, Integer> later = new Once<>(waiting::add);
    private final Once<String, Integer> atOnce = new Once<>(Runnable::run);

    @Test
    void whoDoesNotWaitLeavesItGoingOnForTheNext() {
        assertThat(later.join("a", works::incrementAndGet, Duration.ZERO)).isEmpty();
        assertThat(later.join("a", works::incrementAndGet, Duration.ZERO)).isEmpty();
        assertThat(waiting).as("works that were begun").hasSize(1);

        waiting.remove().run();

        assertThat(works).hasValue(1);
    }

    @Test
    void whatIsDoneIsDoneAnewForWhoComesLater() {
        assertThat(atOnce.join("a", works::incrementAndGet, Duration.ofSeconds(1)))
                .isEqualTo(Optional.of(1));
        assertThat(atOnce.join("a", works::incrementAndGet, Duration.ofSeconds(1)))
                .isEqualTo(Optional.of(2));
    }

    @Test
    void differentWorksDoNotWaitForEachOther() {
        assertThat(later.join("a", works::incrementAndGet, Duration.ZERO)).isEmpty();
        assertThat(later.join("b", works::incrementAndGet, Duration.ZERO)).isEmpty();

        assertThat(waiting).hasSize(2);
    }

    @Test
    void aFailureReachesWhoWaitsAndIsNotKept() {
        assertThatThrownBy(() -> atOnce.join(
                        "a",
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        Duration.ofSeconds(1)))
                .hasMessage("broken");
        assertThat(atOnce.join("a", works::incrementAndGet, Duration.ofSeconds(1)))
                .isEqualTo(Optional.of(1));
    }
}
