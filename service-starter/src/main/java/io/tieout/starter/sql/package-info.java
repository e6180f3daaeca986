/** What every table of ours needs said once: instants, many rows as one array for each column, a problem in its three columns. */
@NullMarked
package io.tieout.starter.sql;

import org.jspecify.annotations.NullMarked;
