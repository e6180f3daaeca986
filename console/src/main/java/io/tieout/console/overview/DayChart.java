package io.tieout.console.overview;

import io.tieout.console.api.PaymentApi.Day;
import io.tieout.console.page.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A bar for each day, stacked by what became of its payments; those that were ignored are only in the table. Drawn in a field of a hundred units
 * height, ten for each day, that stretches with the page.
 *
 * @param caption what it shows, in a sentence
 * @param scale the figures at its side, from the top
 * @param width of the field
 */
public record DayChart(String caption, List<String> scale, int width, List<Bar> bars, List<String> labels) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int LINES = 3;
    private static final double LEAST = 1.8;

    /**
     * A part of a bar.
     *
     * @param kind {@code soon}, {@code later}, {@code underway} or {@code attention}
     */
    public record Bar(String kind, String x, String y, String height) {}

    static DayChart of(List<Day> days, Charts.Row total, List<String> labels, Formats f) {
        long step = step(days.stream().mapToLong(DayChart::drawn).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int number = 0; number < days.size(); number++) {
            bars.addAll(bars(days.get(number), number, step * LINES));
        }
        return new DayChart(
                caption(total, f),
                Stream.iterate(step * LINES, line -> line >= 0, line -> line - step)
                        .map(f::count)
                        .toList(),
                days.size() * STEP,
                List.copyOf(bars),
                labels);
    }

    private static List<Bar> bars(Day day, int number, long top) {
        List<Bar> bars = new ArrayList<>();
        double y = HEIGHT;
        y = bar(bars, "soon", day.soon(), number, y, top, 0);
        y = bar(bars, "later", day.later(), number, y, top, 0);
        y = bar(bars, "underway", day.underway(), number, y, top, 0);
        bar(bars, "attention", day.attention(), number, y, top, LEAST); // one in thousands has to be seen
        return bars;
    }

    private static double bar(
            List<Bar> bars, String kind, long count, int number, double below, long top, double least) {
        if (count == 0) {
            return below;
        }
        double height = Math.max(least, (double) HEIGHT * count / top);
        bars.add(new Bar(kind, number(number * STEP + 1.5), number(Math.max(0, below - height)), number(height)));
        return below - height;
    }

    private static String caption(Charts.Row total, Formats f) {
        long drawn = total.all() - total.dismissed();
        var parts = new ArrayList<String>();
        parts.add("%s of %s recorded within a minute"
                .formatted(f.count(total.soon()), f.count(drawn, "payment was", "payments were")));
        if (total.later() > 0) {
            parts.add(f.count(total.later()) + "\u00a0later");
        }
        if (total.underway() > 0) {
            parts.add(f.count(total.underway()) + "\u00a0not yet");
        }
        String need = total.attention() == 0
                ? ""
                : " %s.".formatted(f.count(total.attention(), "needs attention", "need attention"));
        return String.join(", ", parts) + "." + need;
    }

    private static long drawn(Day day) {
        return day.soon() + day.later() + day.underway() + day.attention();
    }

    /** Of three steps, so that the highest bar fits: 1, 2 or 5, with noughts. */
    static long step(long highest) {
        long nought = 1;
        while (true) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * nought * LINES >= highest) {
                    return digit * nought;
                }
            }
            nought *= 10;
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
