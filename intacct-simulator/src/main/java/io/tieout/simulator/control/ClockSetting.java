package io.tieout.simulator.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clock is set.
 *
 * @param mode {@code real} or {@code fixed}; null leaves it
 * @param at the moment of {@code fixed}; now where null
 * @param advance moves it after that, as an ISO-8601 duration such as PT2H
 */
record ClockSetting(
        @Nullable String mode,
        @Nullable Instant at,
        @Nullable Duration advance) {}
