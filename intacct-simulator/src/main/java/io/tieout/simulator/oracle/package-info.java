/**
 * The books as a test wants to see them: every record with where it came from. This is the oracle of exactly-once tests:
 * it reads the ledger itself and passes through no gateway function.
 */
@NullMarked
package io.tieout.simulator.oracle;

import org.jspecify.annotations.NullMarked;
