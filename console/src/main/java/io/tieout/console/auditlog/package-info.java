/**
 * The audit log of a company: what people did in the console, and what they did to payments, settings, connections and syncs, which the services keep.
 * Five trails are read as one, by time; a trail that cannot be read is named, since a log with a hole is none.
 */
@NullMarked
package io.tieout.console.auditlog;

import org.jspecify.annotations.NullMarked;
