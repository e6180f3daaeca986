package io.tieout.starter.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseRenewalTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<List<String>> renewed = new ArrayList<>();
    private final List<Instant> until = new ArrayList<>();
    private final Semaphore times = new Semaphore(0);
    private LeaseRenewal<String> leases = leases(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        leases.stop();
    }

    @Test
    void renewsWhatIsHeldForTheLengthOfALease() {
        leases.hold("a");

        leases.renew();

        assertThat(renewed).containsExactly(List.of("a"));
        assertThat(until).containsExactly(NOW.plusSeconds(30));
    }

    @Test
    void whatIsGivenBackIsNotRenewedAnyMore() {
        leases.hold("a");
        leases.hold("b");
        leases.release("a");
        try (LeaseRenewal.Held held = leases.during("c")) {
            leases.renew();
        }
        leases.renew();

        assertThat(renewed.getFirst()).containsExactlyInAnyOrder("b", "c");
        assertThat(renewed.getLast()).containsExactly("b");
    }

    @Test
    void whereNothingIsHeldNothingIsAsked() {
        leases.renew();

        assertThat(renewed).isEmpty();
    }

    @Test
    void renewsAgainAndAgainFromStartToStop() throws InterruptedException {
        leases = leases(Duration.ofMillis(3));
        leases.hold("a");

        leases.start();
        assertThat(times.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();
        leases.stop();

        assertThat(leases.isRunning()).isFalse();
        assertThat(renewed).hasSizeGreaterThanOrEqualTo(3).containsOnly(List.of("a"));
    }

    private LeaseRenewal<String> leases(Duration length) {
        return new LeaseRenewal<>("test", length, Clock.fixed(NOW, ZoneOffset.UTC)) {
            @Override
            protected void renew(List<String> held, Instant ends) {
                renewed.add(held);
                until.add(ends);
                times.release();
            }
        };
    }
}
