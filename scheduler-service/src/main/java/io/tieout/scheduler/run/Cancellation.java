package io.tieout.scheduler.run;

import java.time.Instant;

/**
 * A person does not want the run any more.
 *
 * @param who the subject of the person's token
 * @param at UTC
 */
public record Cancellation(String who, Instant at) {}
