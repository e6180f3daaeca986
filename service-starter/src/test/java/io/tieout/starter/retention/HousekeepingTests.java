package io.tieout.starter.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HousekeepingTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int BATCH = 2;

    private final TestClock clock = TestClock.standingAt(NOW);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean believed = new AtomicBoolean(true);
    private final List<String> deleted = new ArrayList<>();

    @Test
    void aSweepTakesOneBatchOfEachTableInTurnUntilNothingOldIsLeft() {
        Housekeeping housekeeping = of(holding("a", 5), holding("b", 1));

        assertThat(housekeeping.runOnce()).isTrue();
        assertThat(deleted).containsExactly("a 2", "b 1");
        assertThat(housekeeping.runOnce()).isTrue();
        assertThat(housekeeping.runOnce()).isFalse();

        assertThat(deleted).containsExactly("a 2", "b 1", "a 2", "a 1");
        assertThat(meters.counter("tieout.housekeeping.deleted", "table", "a").count())
                .isEqualTo(5);
    }

    @Test
    void eachTableIsAskedForWhatIsOlderThanItIsKept() {
        List<Instant> asked = new ArrayList<>();
        Housekeeping housekeeping = of(table("a", Duration.ofDays(30), (time, limit) -> {
            asked.add(time);
            return 0;
        }));

        housekeeping.runOnce();

        assertThat(asked).containsExactly(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void whatIsKeptForEverIsNeverAskedFor() {
        Housekeeping housekeeping = of(table("a", null, (time, limit) -> {
            throw new AssertionError("it is kept for ever");
        }));

        assertThat(housekeeping.runOnce()).isFalse();
    }

    @Test
    void aTableThatFailsStopsNoOtherAndIsTriedAgainInTheNextSweep() {
        var fails = new AtomicBoolean(true);
        Retained broken = table("broken", Duration.ofDays(1), (time, limit) -> {
            if (fails.get()) {
                throw new IllegalStateException("the lock was not to be had");
            }
            deleted.add("broken");
            return 1;
        });
        Housekeeping housekeeping = of(broken, holding("b", 1));

        assertThat(housekeeping.runOnce()).isFalse();
        assertThat(deleted).containsExactly("b 1");
        clock.advance(Duration.ofHours(1));
        assertThat(age("broken")).isEqualTo(3600);

        fails.set(false);
        housekeeping.runOnce();

        assertThat(deleted).contains("broken");
        assertThat(age("broken")).isZero();
    }

    @Test
    void nothingIsDeletedFromADatabaseThatIsNotBelieved() {
        Housekeeping housekeeping = of(holding("a", 5));
        believed.set(false);

        assertThat(housekeeping.runOnce()).isFalse();
        assertThat(deleted).isEmpty();
    }

    @Test
    void whatIsKeptTooShortStopsTheStartWithWhatToSet() {
        Retained table = table("inbox", Duration.ofDays(36), (time, limit) -> 0);

        assertThat(Redelivery.longest()).isEqualTo(Duration.ofDays(37));
        assertThatThrownBy(() -> table.atLeast(Redelivery.longest(), Redelivery.WHY))
                .hasMessage(
                        "tieout.retention.inbox is PT864H, but has to be at least 37 days, since Kafka may deliver a record again for that long; set it to 37d or more.");
        assertThatCode(() -> table.atLeast(Duration.ofDays(36), Redelivery.WHY)).doesNotThrowAnyException();
        assertThatCode(() ->
                        table("audit_trail", null, (time, limit) -> 0).atLeast(Redelivery.longest(), Redelivery.WHY))
                .doesNotThrowAnyException();
    }

    private double age(String table) {
        return meters.get("tieout.housekeeping.age").tag("table", table).gauge().value();
    }

    private Housekeeping of(Retained... tables) {
        return new Housekeeping(List.of(tables), BATCH, clock, believed::get, meters);
    }

    private static Retained table(String name, @Nullable Duration kept, Deletion deletion) {
        return new Retained(name, "tieout.retention." + name, kept, deletion);
    }

    private Retained holding(String name, int rows) {
        int[] left = {rows};
        return table(name, Duration.ofDays(1), (time, limit) -> {
            int batch = Math.min(limit, left[0]);
            left[0] -= batch;
            deleted.add(name + " " + batch);
            return batch;
        });
    }
}
