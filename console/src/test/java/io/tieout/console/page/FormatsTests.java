package io.tieout.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-26T13:05:12Z");
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);
    private static final Formats GERMAN = new Formats(Locale.GERMAN, ZoneId.of("Europe/Berlin"), NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1482906.18 | 1,482,906.18 | 1.482.906,18
            12604300   | 12,604,300   | 12.604.300
            -240.00    | −240.00      | −240,00
            0.00       | 0.00         | 0,00
            1.234      | 1.234        | 1,234
            99999999999999.99 | 99,999,999,999,999.99 | 99.999.999.999.999,99
            """)
    void figuresAreAsTheBrowsersLanguageHasThemAndNeverRounded(String told, String english, String german) {
        assertThat(ENGLISH.figure(told)).isEqualTo(english);
        assertThat(GERMAN.figure(told)).isEqualTo(german);
    }

    @Test
    void decimalPointsStandUnderEachOther() {
        assertThat(ENGLISH.pad("12604300")).isEqualTo(".00");
        assertThat(GERMAN.pad("12604300")).isEqualTo(",00");
        assertThat(ENGLISH.pad("1.5")).isEqualTo("0");
        assertThat(ENGLISH.pad("1.50")).isNull();
        assertThat(ENGLISH.pad("1.234")).isNull();
    }

    @Test
    void whatBelongsTogetherIsNotBroken() {
        assertThat(ENGLISH.money("5310.00", "USD")).isEqualTo("USD\u00a05,310.00");
        assertThat(ENGLISH.size("-5310.00", "USD")).isEqualTo("USD\u00a05,310.00");
        assertThat(ENGLISH.count(1, "payment", "payments")).isEqualTo("1\u00a0payment");
        assertThat(GERMAN.count(1200, "payment", "payments")).isEqualTo("1.200\u00a0payments");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-26T13:04:50Z | just now
            2026-11-26T13:00:12Z | 5 min ago
            2026-11-26T10:05:12Z | 3 h ago
            2026-11-25T13:05:13Z | 23 h ago
            2026-11-25T13:05:12Z | 25 Nov, 13:05
            2025-12-31T23:59:59Z | 31 Dec 2025, 23:59
            2026-11-26T15:00:00Z | 15:00
            """)
    void timesAreRelativeOnlyUnderADay(Instant at, String shown) {
        assertThat(ENGLISH.ago(at).replace('\u00a0', ' ')).isEqualTo(shown);
    }

    @Test
    void timesAreInTheZoneOfThePersonAlsoWhereItIsAnotherDayThere() {
        Instant late = Instant.parse("2026-11-25T23:30:00Z");

        assertThat(ENGLISH.at(late)).isEqualTo("25\u00a0Nov, 23:30");
        assertThat(GERMAN.at(late)).isEqualTo("00:30");
        assertThat(GERMAN.clock(NOW)).isEqualTo("14:05:12");
        assertThat(GERMAN.longDay(NOW)).isEqualTo("Thursday 26 November 2026");
        assertThat(GERMAN.exactly(NOW)).isEqualTo("26\u00a0Nov\u00a02026, 14:05:12 Europe/Berlin");
    }

    @Test
    void aDayOfAnotherYearSaysSo() {
        assertThat(ENGLISH.day(LocalDate.of(2026, 11, 2))).isEqualTo("2\u00a0Nov");
        assertThat(ENGLISH.day(LocalDate.of(2025, 11, 2))).isEqualTo("2\u00a0Nov\u00a02025");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T13:05:00Z,1 min",
        "2026-11-26T11:00:00Z,2 h",
        "2026-11-25T13:00:00Z,1 day",
        "2026-11-20T13:00:00Z,6 days"
    })
    void anAgeHasOneUnit(Instant since, String age) {
        assertThat(ENGLISH.age(since).replace('\u00a0', ' ')).isEqualTo(age);
    }

    @Test
    void howLongSomethingTookIsAsExactAsItMatters() {
        assertThat(java.util.stream.DoubleStream.of(0, 1.26, 9.94, 40, 192, 1_859, 7_500, 7_200)
                        .mapToObj(seconds -> new Formats(
                                        Locale.ENGLISH, java.time.ZoneOffset.UTC, java.time.Instant.EPOCH)
                                .took(seconds))
                        .map(text -> text.replace('\u00a0', ' ')))
                .containsExactly("0.1 s", "1.3 s", "9.9 s", "40 s", "3 min 12 s", "30 min", "2 h 5 min", "2 h");
    }
}
