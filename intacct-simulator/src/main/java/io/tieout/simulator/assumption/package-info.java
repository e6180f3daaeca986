/**
 * What the simulator assumes of the real gateway without a source, as data: {@code assumptions.json} names each assumption
 * SIM-n, what sources say, how it can be switched, and how a probe on a real company could answer it.
 */
@NullMarked
package io.tieout.simulator.assumption;

import org.jspecify.annotations.NullMarked;
