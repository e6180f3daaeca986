package io.tieout.scheduler.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void theNightLiesAroundMidnight() {
        assertThat(NIGHT.include(LocalTime.of(21, 59))).isFalse();
        assertThat(NIGHT.include(LocalTime.of(22, 0))).isTrue();
        assertThat(NIGHT.include(LocalTime.MIDNIGHT)).isTrue();
        assertThat(NIGHT.include(LocalTime.of(6, 59))).isTrue();
        assertThat(NIGHT.include(LocalTime.of(7, 0))).isFalse();
    }

    @Test
    void noonDoesNot() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(noon.include(LocalTime.of(12, 30))).isTrue();
        assertThat(noon.include(LocalTime.of(13, 0))).isFalse();
        assertThat(noon.include(LocalTime.of(3, 0))).isFalse();
    }

    @Test
    void hoursOfNoLengthAreRefused() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("begin and end at 12:00");
    }

    @Test
    void timesAreMeantInTheTenantsZone() {
        NoticeSettings settings = settings(LocalTime.of(8, 0), null);

        assertThat(settings.isQuietAt(Instant.parse("2026-01-10T05:59:00Z")))
                .as("06:59 in Berlin")
                .isTrue();
        assertThat(settings.isQuietAt(Instant.parse("2026-01-10T06:00:00Z")))
                .as("07:00 in Berlin")
                .isFalse();
        assertThat(settings.isDigestDueAt(Instant.parse("2026-01-10T06:59:00Z")))
                .isFalse();
        assertThat(settings.isDigestDueAt(Instant.parse("2026-01-10T07:00:00Z")))
                .isTrue();
    }

    @Test
    void aDigestIsWrittenOnceADayAlsoWhereItsMinuteWasMissed() {
        NoticeSettings settings = settings(LocalTime.of(8, 0), LocalDate.of(2026, 1, 10));

        assertThat(settings.isDigestDueAt(Instant.parse("2026-01-10T20:00:00Z")))
                .isFalse();
        assertThat(settings.isDigestDueAt(Instant.parse("2026-01-11T11:00:00Z")))
                .isTrue();
        assertThat(settings(null, null).isDigestDueAt(Instant.parse("2026-01-11T11:00:00Z")))
                .isFalse();
    }

    private static NoticeSettings settings(@Nullable LocalTime digestAt, @Nullable LocalDate digestedOn) {
        return new NoticeSettings(
                new TenantId("acme"),
                List.of(new MailAddress("anna@example.com")),
                ZoneId.of("Europe/Berlin"),
                NIGHT,
                digestAt,
                null,
                digestedOn,
                null);
    }
}
