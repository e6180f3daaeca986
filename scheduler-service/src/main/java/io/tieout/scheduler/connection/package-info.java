/**
 * What follows from a connection: a tenant that connects becomes known, is scheduled, and is read from the beginning at once; a
 * tenant that is disconnected is scheduled no more. The person's auto-sync switch outlives both.
 */
@NullMarked
package io.tieout.scheduler.connection;

import org.jspecify.annotations.NullMarked;
