/**
 * The tenants that connection events have told of: connected or not, to which company, auto-sync on or off, and whether the
 * company still has to be read from the beginning. The row of a tenant is its lock; every transaction that changes a run or a
 * schedule of the tenant takes it first, so that they never wait for one another in a circle.
 */
@NullMarked
package io.tieout.scheduler.tenant;

import org.jspecify.annotations.NullMarked;
