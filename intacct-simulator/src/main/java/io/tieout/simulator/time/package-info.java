/** The simulator's time, which a test may stop and move. */
@NullMarked
package io.tieout.simulator.time;

import org.jspecify.annotations.NullMarked;
