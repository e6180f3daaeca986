/**
 * One run is one reading of a tenant's company. It is asked for in the transaction that stores it, followed by progress events
 * whose counts are totals, so that repeated, late and missing events do no harm, and given up as LOST when it falls silent. At
 * most one run of a tenant is queued or running; a partial unique index holds that across replicas.
 */
@NullMarked
package io.tieout.scheduler.run;

import org.jspecify.annotations.NullMarked;
