package io.tieout.connector.posting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often, and how many, postings are tried again by themselves that wait for something to be mended in Intacct. One stands for all of
 * its cause. When it goes, ten go after it, then a hundred; when it does not, the next one waits, and the longer nothing has happened the
 * longer.
 *
 * @param every the time between two tries of a young cause
 * @param youngFor how long after the last sign of life a cause is young; from then on the time between two tries grows with its age
 * @param slowest the longest time between two tries
 * @param givenUp a cause without a sign of life for so long is not tried by itself any more
 * @param most how many postings are sent at once at the most
 */
public record CausePace(Duration every, Duration youngFor, Duration slowest, Duration givenUp, int most) {

    /** Between two tries of one cause, whatever happens. */
    public static final Duration APART = Duration.ofMinutes(1);

    /** The width of no further step. */
    public static final int NONE = 0;

    private static final int WIDER = 10;
    private static final Duration SOONEST_LOOK = Duration.ofSeconds(1);
    private static final Duration LATEST_LOOK = Duration.ofSeconds(30);

    /**
     * @param since the last sign of life
     * @return when it is tried next; null if not by itself any more
     */
    public @Nullable Instant next(Instant since, Instant tried) {
        Duration age = Duration.between(since, tried);
        return age.compareTo(givenUp) > 0 ? null : tried.plus(pause(age));
    }

    private Duration pause(Duration age) {
        double times = Math.max(1, (double) age.toMillis() / youngFor.toMillis());
        double longest = Math.max(1, (double) slowest.toMillis() / every.toMillis());
        return Duration.ofMillis((long) (every.toMillis() * Math.min(times, longest)));
    }

    /** When those that were sent at that time are looked at once more, since they have not come to rest. */
    public Instant nextLook(Instant tried, Instant now) {
        Duration quarter = Duration.between(tried, now).dividedBy(4);
        Duration atLeast = quarter.compareTo(SOONEST_LOOK) < 0 ? SOONEST_LOOK : quarter;
        return now.plus(atLeast.compareTo(LATEST_LOOK) > 0 ? LATEST_LOOK : atLeast);
    }

    /**
     * How many are sent after a step has come to rest. Where a part of it went, the cause may be gone for a part of its postings, such as
     * those of one of two closed months: the others are reached, too, each once.
     *
     * @param width of the step
     * @param posted how many of it were posted
     * @param all how many have come to rest
     * @return {@link #NONE} where none went
     */
    public int widthAfter(int width, int posted, int all) {
        if (posted == 0) {
            return NONE;
        }
        return posted * 2 >= all ? Math.min(width * WIDER, most) : Math.min(width, most);
    }
}
