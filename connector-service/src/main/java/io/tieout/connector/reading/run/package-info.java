/**
 * Runs: a command to read is a row, which a worker leases and walks through, object by object. A run that is cut off goes on after its
 * lease, in any replica, where it stood; one that makes no progress is given up in the end, and says why.
 */
@NullMarked
package io.tieout.connector.reading.run;

import org.jspecify.annotations.NullMarked;
