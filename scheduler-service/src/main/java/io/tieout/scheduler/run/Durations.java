package io.tieout.scheduler.run;

import java.time.Duration;
import java.util.Locale;

/** Durations as people say them. */
final class Durations {

    private Durations() {}

    /** For example "15 minutes", "1 hour", "90 seconds". */
    static String inWords(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 3600 == 0) {
            return counted(seconds / 3600, "hour");
        }
        return seconds > 0 && seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long number, String unit) {
        return String.format(Locale.ROOT, "%d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
