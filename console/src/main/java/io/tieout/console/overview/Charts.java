package io.tieout.console.overview;

import io.tieout.console.api.PaymentApi.Day;
import io.tieout.console.page.Formats;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two charts of the last thirty days, with the figures of which they are drawn.
 *
 * @param range the days, in words
 * @param days of the table under each
 * @param total all days added up
 * @param perDay what became of the payments of each day; null where none has come
 * @param times how long they took; null where none was recorded
 */
public record Charts(
        String range,
        List<Row> days,
        Row total,
        @Nullable DayChart perDay,
        @Nullable TimeChart times) {

    private static final int DAYS = 30;
    private static final int LABELS = 5;

    /**
     * A day of the table.
     *
     * @param median empty where none was recorded
     */
    public record Row(
            String day,
            long soon,
            long later,
            long underway,
            long attention,
            long dismissed,
            String median,
            String p99) {

        public long all() {
            return soon + later + underway + attention + dismissed;
        }
    }

    /** From which day on. */
    static LocalDate firstDay(Formats f) {
        return f.dayOf(f.now()).minusDays(DAYS - 1L);
    }

    /** The month in which API transactions are counted, which is one of UTC. */
    static String month(Formats f) {
        return f.now().atOffset(ZoneOffset.UTC).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static Charts of(List<Day> days, Formats f) {
        List<Row> rows = days.stream().map(day -> row(day, f)).toList();
        Row total = new Row(
                f.count(days.size(), "day", "days"),
                rows.stream().mapToLong(Row::soon).sum(),
                rows.stream().mapToLong(Row::later).sum(),
                rows.stream().mapToLong(Row::underway).sum(),
                rows.stream().mapToLong(Row::attention).sum(),
                rows.stream().mapToLong(Row::dismissed).sum(),
                "",
                "");
        List<String> labels = labels(days, f);
        return new Charts(
                days.isEmpty()
                        ? ""
                        : f.day(days.getFirst().day()) + " to "
                                + f.day(days.getLast().day()),
                rows,
                total,
                total.all() == 0 ? null : DayChart.of(days, total, labels, f),
                total.soon() + total.later() == 0 ? null : TimeChart.of(days, labels, f));
    }

    private static Row row(Day day, Formats f) {
        return new Row(
                f.day(day.day()),
                day.soon(),
                day.later(),
                day.underway(),
                day.attention(),
                day.dismissed(),
                day.medianSeconds() == null ? "" : f.took(day.medianSeconds()),
                day.p99Seconds() == null ? "" : f.took(day.p99Seconds()));
    }

    /** Evenly under the chart, the first and the last day among them. */
    private static List<String> labels(List<Day> days, Formats f) {
        return Stream.iterate(0, number -> number + 1)
                .limit(LABELS)
                .map(number -> days.isEmpty() ? null : days.get(number * (days.size() - 1) / (LABELS - 1)))
                .filter(Objects::nonNull)
                .map(day -> f.day(day.day()))
                .distinct()
                .toList();
    }
}
