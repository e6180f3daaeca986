/**
 * The commands of {@code ./tieout}. Each is one class; what they share is {@link io.tieout.local.cli.DataFolderOption}. Exit codes: 0 if what
 * was asked for is the case, 1 if it is not (with a sentence on standard error), 2 if the command line cannot be understood.
 */
@NullMarked
package io.tieout.local.cli;

import org.jspecify.annotations.NullMarked;
