/**
 * One run an hour, or as often as a person chose, for each connected tenant whose switch is on. Each tenant has its own second of the hour, computed from its
 * id, so that thousands of tenants do not begin at once. The schedule is a row of db-scheduler that exists exactly while the
 * tenant is connected and switched on; two replicas never fire it twice, and a repeated firing of one hour gives the same run.
 */
@NullMarked
package io.tieout.scheduler.autosync;

import org.jspecify.annotations.NullMarked;
