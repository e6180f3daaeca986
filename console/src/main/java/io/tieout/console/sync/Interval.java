package io.tieout.console.sync;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often Auto-Sync runs, in words.
 *
 * @param minutes as the service has it
 */
public record Interval(int minutes, String words) {

    private static final int HOUR = 60;
    private static final int DAY = 1440;
    private static final List<Integer> CHOICES = List.of(15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440);

    static Interval of(int minutes) {
        return new Interval(minutes, words(minutes));
    }

    /** Those that may be chosen, and the one that is, should it be none of them. */
    static List<Interval> choices(int chosen) {
        return Stream.concat(CHOICES.stream(), IntStream.of(chosen).boxed())
                .distinct()
                .sorted()
                .map(Interval::of)
                .toList();
    }

    private static String words(int minutes) {
        if (minutes == HOUR) {
            return "every hour";
        }
        if (minutes == DAY) {
            return "once a day";
        }
        return minutes % HOUR == 0
                ? "every %d\u00a0hours".formatted(minutes / HOUR)
                : "every %d\u00a0minutes".formatted(minutes);
    }
}
