/**
 * One run is one reading of a tenant's company: by the clock, by Sync Now, or an import of a whole list. It is asked for in the
 * transaction that stores it, followed by progress events whose counts are totals, so that repeated, late and missing events do no harm,
 * and given up as LOST when it falls silent. At most one run of a tenant is queued or running; a partial unique index holds that across
 * replicas. What a person asks for meanwhile joins that run if it does the same, and else WAITS and begins in the transaction in which
 * that one ends. A person's cancellation goes to the connector as a command; the run has ended when the connector says so.
 */
@NullMarked
package io.tieout.scheduler.run;

import org.jspecify.annotations.NullMarked;
