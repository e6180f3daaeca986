/**
 * The checks of readiness: a constant for each, with the function that looks at the facts. Pure. Beside them stands what the same answers
 * show of the assumptions about Intacct (SIM-n).
 */
@NullMarked
package io.tieout.connector.readiness.check;

import org.jspecify.annotations.NullMarked;
