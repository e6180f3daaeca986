package io.tieout.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.PaymentApi.Day;
import io.tieout.console.page.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, Instant.parse("2026-11-26T14:05:12Z"));

    @Test
    void barsStandOnEachOtherAndTheHighestFits() {
        DayChart chart = perDay(day(25, 80, 10, 0, 0, 1.0, 2.0), day(26, 100, 20, 30, 0, 1.0, 2.0));

        assertThat(chart.scale()).containsExactly("150", "100", "50", "0");
        assertThat(chart.width()).isEqualTo(20);
        assertThat(chart.bars())
                .containsExactly(
                        new DayChart.Bar("soon", "1.50", "46.67", "53.33"),
                        new DayChart.Bar("later", "1.50", "40.00", "6.67"),
                        new DayChart.Bar("soon", "11.50", "33.33", "66.67"),
                        new DayChart.Bar("later", "11.50", "20.00", "13.33"),
                        new DayChart.Bar("underway", "11.50", "0.00", "20.00"));
        assertThat(plain(chart.caption()))
                .isEqualTo("180 of 240 payments were recorded within a minute, 30 later, 30 not yet.");
    }

    @Test
    void oneThatNeedsAttentionAmongThousandsIsSeen() {
        DayChart chart = perDay(day(26, 5_000, 0, 0, 1, 1.0, 1.0));

        assertThat(chart.bars().getLast().kind()).isEqualTo("attention");
        assertThat(Double.parseDouble(chart.bars().getLast().height())).isGreaterThan(1.5);
        assertThat(plain(chart.caption())).endsWith("1 needs attention.");
    }

    @Test
    void theScaleHasRoundSteps() {
        assertThat(List.of(1L, 3L, 4L, 7L, 16L, 150L, 151L, 12_345L).stream().map(DayChart::step))
                .containsExactly(1L, 1L, 2L, 5L, 10L, 50L, 100L, 5_000L);
    }

    @Test
    void aLineHasAGapWhereNothingWasRecordedAndALoneDayIsAStroke() {
        TimeChart chart = times(
                day(22, 1, 0, 0, 0, 1.0, 10.0),
                day(23, 1, 0, 0, 0, 1.0, 60.0),
                day(24, 0, 0, 1, 0, null, null),
                day(25, 1, 0, 0, 0, 60.0, 60.0),
                day(26, 0, 0, 0, 0, null, null));

        assertThat(chart.ticks().stream().map(TimeChart.Tick::words).map(ChartsTests::plain))
                .containsExactly("1 s", "10 s", "1 min");
        assertThat(chart.median()).isEqualTo("M5 100.00L15 100.00M32 0.00H38");
        assertThat(chart.p99()).isEqualTo("M5 43.76L15 0.00M32 0.00H38");
        assertThat(plain(chart.caption()))
                .startsWith("Half of the payments on 25 Nov were recorded within 1 min, 99 of 100 within 1 min.");
    }

    @Test
    void theScaleGrowsAsFarAsItHasTo() {
        assertThat(times(day(26, 0, 1, 0, 0, 5.0, 1_980.0)).ticks().getLast().words())
                .isEqualTo("1\u00a0h");
        assertThat(times(day(26, 0, 1, 0, 0, 5.0, 9e9)).ticks().getLast().y()).isEqualTo("0.00");
    }

    @Test
    void ignoredOnesAreInTheTableAndInNoBar() {
        Charts charts = Charts.of(List.of(new Day(LocalDate.of(2026, 11, 26), 0, 0, 0, 0, 4, null, null)), F);

        assertThat(charts.total().dismissed()).isEqualTo(4);
        assertThat(charts.perDay())
                .isNotNull()
                .satisfies(chart -> assertThat(chart.bars()).isEmpty());
        assertThat(charts.times()).isNull();
    }

    @Test
    void withoutAPaymentNothingIsDrawn() {
        Charts charts = Charts.of(List.of(day(26, 0, 0, 0, 0, null, null)), F);

        assertThat(charts.perDay()).isNull();
        assertThat(charts.times()).isNull();
        assertThat(Charts.of(List.of(), F).range()).isEmpty();
    }

    @Test
    void thirtyDaysEndWithTheDayOfThePersonsClock() {
        Formats tokyo = new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"), Instant.parse("2026-11-26T20:00:00Z"));

        assertThat(Charts.firstDay(F)).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(Charts.firstDay(tokyo)).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(Charts.month(F)).isEqualTo("November");
    }

    private static DayChart perDay(Day... days) {
        DayChart chart = Charts.of(List.of(days), F).perDay();
        assertThat(chart).isNotNull();
        return chart;
    }

    private static TimeChart times(Day... days) {
        TimeChart chart = Charts.of(List.of(days), F).times();
        assertThat(chart).isNotNull();
        return chart;
    }

    private static Day day(int day, long soon, long later, long underway, long attention, Double median, Double p99) {
        return new Day(LocalDate.of(2026, 11, day), soon, later, underway, attention, 0, median, p99);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
