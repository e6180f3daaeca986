package io.tieout.scheduler.autosync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourlySlotTests {

    private static final HourlySlot AT_QUARTER_PAST = new HourlySlot(900);

    @Test
    void nextIsLaterInTheSameHour() {
        assertThat(AT_QUARTER_PAST.nextAfter(Instant.parse("2026-11-21T10:14:59.999Z")))
                .isEqualTo("2026-11-21T10:15:00Z");
    }

    @Test
    void nextAfterTheSlotItselfIsAnHourLater() {
        assertThat(AT_QUARTER_PAST.nextAfter(Instant.parse("2026-11-21T10:15:00Z")))
                .isEqualTo("2026-11-21T11:15:00Z");
    }

    @Test
    void latestIsTheSlotItself() {
        assertThat(AT_QUARTER_PAST.latestAt(Instant.parse("2026-11-21T10:15:00Z")))
                .isEqualTo("2026-11-21T10:15:00Z");
    }

    @Test
    void latestBeforeTheSlotIsOfTheHourBefore() {
        assertThat(AT_QUARTER_PAST.latestAt(Instant.parse("2026-11-21T00:03:00Z")))
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
