/**
 * What is done has an end: each table whose rows end names how long they are kept ({@link Retained}), and {@link Housekeeping} deletes
 * them, a few at a time. What has to be known for ever is kept in small tables of its own (docs/retention.md).
 */
@NullMarked
package io.tieout.starter.retention;

import org.jspecify.annotations.NullMarked;
