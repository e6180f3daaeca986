/**
 * A stand-in for the Sage Intacct XML gateway with a ledger and faults on demand. It knows nothing of who calls it.
 * {@link io.tieout.simulator.Simulator} runs it inside a test, {@link io.tieout.simulator.SimulatorApplication} as a
 * program of its own. What it cannot know about the real gateway is listed in its README.
 */
@NullMarked
package io.tieout.simulator;

import org.jspecify.annotations.NullMarked;
