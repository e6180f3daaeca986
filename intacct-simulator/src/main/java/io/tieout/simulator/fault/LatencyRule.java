package io.tieout.simulator.fault;

import org.jspecify.annotations.Nullable;

/**
 * How long things take.
 *
 * @param company every company where it is null
 * @param function where null, once per request; otherwise for each such function of a request
 * @param millis always
 * @param jitterMillis up to this much more, evenly spread
 */
public record LatencyRule(
        @Nullable String company, @Nullable String function, long millis, long jitterMillis) {}
