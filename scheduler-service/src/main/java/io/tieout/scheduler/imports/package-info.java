/**
 * One-off imports: the whole list of customers, or the invoices on which something is due. An import is a run like any other, asked for
 * with another trigger and another selection: it waits for its turn, survives whatever is killed, can be cancelled, and stands in Recent
 * Syncs. What is its own is that whoever started it, or joined it, is told by e-mail how it ended, in a mail that is written in the
 * transaction of that end. Whether a mail will come is said when the import is started.
 */
@NullMarked
package io.tieout.scheduler.imports;

import org.jspecify.annotations.NullMarked;
