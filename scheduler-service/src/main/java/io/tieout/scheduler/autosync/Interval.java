package io.tieout.scheduler.autosync;

import io.tieout.starter.web.InvalidRequest;
import java.time.Duration;
import java.util.List;

/**
 * How far auto-syncs of a tenant lie apart: a part of an hour, or whole hours that a day is divided by, so that they are at the same times
 * each day.
 *
 * @param minutes one of {@link #CHOICES}
 */
record Interval(int minutes) {

    static final List<Integer> CHOICES = List.of(15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440);

    Interval {
        if (!CHOICES.contains(minutes)) {
            throw new InvalidRequest(
                    "\"everyMinutes\" is %d but has to be one of %s: a part of an hour, or hours that a day is divided by."
                            .formatted(minutes, CHOICES));
        }
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
