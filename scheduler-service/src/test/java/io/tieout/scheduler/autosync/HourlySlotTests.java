package io.tieout.scheduler.autosync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HourlySlotTests {

    private static final HourlySlot AT_QUARTER_PAST = new HourlySlot(900);
    private static final Interval HOURLY = new Interval(60);

    @Test
    void nextIsLaterInTheSameHour() {
        assertThat(AT_QUARTER_PAST.nextAfter(Instant.parse("2026-11-21T10:14:59.999Z"), HOURLY))
                .isEqualTo("2026-11-21T10:15:00Z");
    }

    @Test
    void nextAfterTheSlotItselfIsAnHourLater() {
        assertThat(AT_QUARTER_PAST.nextAfter(Instant.parse("2026-11-21T10:15:00Z"), HOURLY))
                .isEqualTo("2026-11-21T11:15:00Z");
    }

    @Test
    void latestIsTheSlotItself() {
        assertThat(AT_QUARTER_PAST.latestAt(Instant.parse("2026-11-21T10:15:00Z"), HOURLY))
                .isEqualTo("2026-11-21T10:15:00Z");
    }

    @Test
    void latestBeforeTheSlotIsOfTheHourBefore() {
        assertThat(AT_QUARTER_PAST.latestAt(Instant.parse("2026-11-21T00:03:00Z"), HOURLY))
                .isEqualTo("2026-11-20T23:15:00Z");
    }

    @Test
    void aTenantAlwaysHasTheSameSlot() {
        assertThat(HourlySlot.of(new TenantId("acme"))).isEqualTo(HourlySlot.of(new TenantId("acme")));
    }

    @Test
    void thousandsOfTenantsSpreadOverTheHour() {
        int[] perMinute = new int[60];
        IntStream.range(0, 6000)
                .forEach(number -> perMinute[
                        HourlySlot.of(new TenantId("tenant-" + number)).offsetSeconds() / 60]++);

        assertThat(IntStream.of(perMinute).min().orElseThrow()).isGreaterThan(60);
        assertThat(IntStream.of(perMinute).max().orElseThrow()).isLessThan(150);
    }

    @Test
    void everyQuarterOfAnHourHasItsOwnSecond() {
        var slot = new HourlySlot(1000); // 100 seconds after a quarter
        var quarter = new Interval(15);

        assertThat(slot.nextAfter(Instant.parse("2026-11-21T10:00:00Z"), quarter))
                .isEqualTo("2026-11-21T10:01:40Z");
        assertThat(slot.nextAfter(Instant.parse("2026-11-21T10:01:40Z"), quarter))
                .isEqualTo("2026-11-21T10:16:40Z");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theTimesOfAnIntervalLieApartByItAndAreTheSameEachDay(int minutes) {
        var interval = new Interval(minutes);
        HourlySlot slot = HourlySlot.of(new TenantId("acme"));
        Instant first = slot.nextAfter(Instant.parse("2026-11-21T00:00:00Z"), interval);

        assertThat(slot.nextAfter(first, interval)).isEqualTo(first.plus(interval.length()));
        assertThat(slot.latestAt(first, interval)).isEqualTo(first);
        assertThat(slot.latestAt(first.plus(Duration.ofDays(1)), interval)).isEqualTo(first.plus(Duration.ofDays(1)));
    }

    static List<Integer> choices() {
        return Interval.CHOICES;
    }

    @Test
    void thoseWhoRunOnceADaySpreadOverTheDay() {
        int[] perHour = new int[24];
        IntStream.range(0, 6000).forEach(number -> {
            Instant next = HourlySlot.of(new TenantId("tenant-" + number))
                    .nextAfter(Instant.parse("2026-11-21T00:00:00Z"), new Interval(1440));
            perHour[next.atOffset(ZoneOffset.UTC).getHour()]++;
        });

        assertThat(IntStream.of(perHour).min().orElseThrow()).isGreaterThan(150);
        assertThat(IntStream.of(perHour).max().orElseThrow()).isLessThan(350);
    }

    @Test
    void anIntervalThatADayIsNotDividedByIsRefusedWithThoseThatMayBeChosen() {
        assertThatThrownBy(() -> new Interval(45))
                .hasMessageStartingWith("\"everyMinutes\" is 45 but has to be one of [15, 20, 30, 60,");
        assertThatThrownBy(() -> new Interval(0)).hasMessageContaining("is 0 but");
    }

    @Test
    void asTaskDataItIsReadableJson() {
        String json = Json.mapper().writeValueAsString(AT_QUARTER_PAST);

        assertThat(json).isEqualTo("{\"offsetSeconds\":900}");
        assertThat(Json.mapper().readValue(json, HourlySlot.class)).isEqualTo(AT_QUARTER_PAST);
    }

    @Test
    void aSlotOutsideTheHourIsRefused() {
        assertThatThrownBy(() -> new HourlySlot(3600)).hasMessageContaining("between 0 and 3599");
    }
}
