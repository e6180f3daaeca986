package io.tieout.console.overview;

import io.tieout.console.api.PaymentApi.Day;
import io.tieout.console.page.Formats;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two lines over the days: within which time half of the recorded payments were, and 99 of 100 of them. The scale is logarithmic, since a
 * second and an hour stand on it; where no payment was recorded, a line has a gap.
 *
 * @param caption what it shows, in a sentence
 * @param ticks the times at its side
 * @param width of the field
 */
public record TimeChart(String caption, List<Tick> ticks, int width, String median, String p99, List<String> labels) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int LEAST_TICKS = 3;
    private static final int LABEL_HEIGHT = 168;
    private static final List<Double> SECONDS =
            List.of(1.0, 10.0, 60.0, 600.0, 3_600.0, 36_000.0, 259_200.0, 2_592_000.0, 31_536_000.0);

    /**
     * A line across, with its label.
     *
     * @param y in the field
     * @param labelY where its words stand beside it
     */
    public record Tick(String words, String y, String labelY) {}

    static TimeChart of(List<Day> days, List<String> labels, Formats f) {
        double longest = days.stream()
                .map(Day::p99Seconds)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        int above = (int) SECONDS.stream().filter(tick -> tick < longest).count();
        List<Double> ticks = SECONDS.subList(0, Math.clamp(above + 1L, LEAST_TICKS, SECONDS.size()));
        double top = ticks.getLast();
        return new TimeChart(
                caption(days, f),
                ticks.stream().map(tick -> tick(tick, top)).toList(),
                days.size() * STEP,
                line(days, Day::medianSeconds, top),
                line(days, Day::p99Seconds, top),
                labels);
    }

    private static Tick tick(double seconds, double top) {
        double y = y(seconds, top);
        return new Tick(words(seconds), DayChart.number(y), DayChart.number(y / HEIGHT * LABEL_HEIGHT + 4));
    }

    private static String words(double seconds) {
        if (seconds < 60) {
            return (int) seconds + "\u00a0s";
        }
        if (seconds < 3_600) {
            return (int) (seconds / 60) + "\u00a0min";
        }
        return seconds < 86_400 ? (int) (seconds / 3_600) + "\u00a0h" : (int) (seconds / 86_400) + "\u00a0d";
    }

    private static String caption(List<Day> days, Formats f) {
        Day last = days.reversed().stream()
                .filter(day -> day.medianSeconds() != null)
                .findFirst()
                .orElseThrow();
        String when = last.day().equals(f.dayOf(f.now())) ? "today" : "on " + f.day(last.day());
        return "Half of the payments %s were recorded within %s, 99 of 100 within %s. The steps of the scale grow upwards."
                .formatted(when, f.took(value(last.medianSeconds())), f.took(value(last.p99Seconds())));
    }

    /** A day that stands alone is a short stroke. */
    private static String line(List<Day> days, Function<Day, @Nullable Double> seconds, double top) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int number = 0; number < days.size(); number++) {
            Double value = seconds.apply(days.get(number));
            if (value == null) {
                drawing = false;
                continue;
            }
            boolean alone = !drawing && (number + 1 == days.size() || seconds.apply(days.get(number + 1)) == null);
            String y = DayChart.number(y(value, top));
            int x = number * STEP + STEP / 2;
            path.append(drawing ? 'L' : 'M')
                    .append(alone ? x - 3 : x)
                    .append(' ')
                    .append(y);
            if (alone) {
                path.append('H').append(x + 3);
            }
            drawing = true;
        }
        return path.toString();
    }

    private static double y(double seconds, double top) {
        return HEIGHT - HEIGHT * Math.log(Math.clamp(seconds, 1, top)) / Math.log(top);
    }

    private static double value(@Nullable Double seconds) {
        return Stream.ofNullable(seconds).findFirst().orElse(0.0);
    }
}
