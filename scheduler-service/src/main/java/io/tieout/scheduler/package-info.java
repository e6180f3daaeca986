/**
 * When things run: the first run when a tenant connects, one run an hour, Sync Now, imports, and Recent Syncs. What a run does is the
 * connector's business; this service asks for it ({@code sync.command.v1}) and follows it ({@code sync.progress.v1}).
 *
 * <p>Invariants: a tenant has at most one queued or running run; a run ends in exactly one of COMPLETED, FAILED, CANCELLED and LOST, and
 * only LOST can still change, when the lost run reports its end after all.
 */
@NullMarked
package io.tieout.scheduler;

import org.jspecify.annotations.NullMarked;
