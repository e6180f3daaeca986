package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;

/**
 * What became of what a person asked for.
 *
 * @param runId the run that does it
 * @param state where it stands now
 * @param joined whether it was asked for before, by whomever
 */
public record Asked(RunId runId, RunState state, boolean joined) {}
