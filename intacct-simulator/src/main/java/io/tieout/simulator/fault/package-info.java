/**
 * Faults and delays on demand. A {@link io.tieout.simulator.fault.FaultRule} says when (matcher, how often, how
 * likely) and a {@link io.tieout.simulator.fault.Fault} says what; the first rule that matches a request is used.
 */
@NullMarked
package io.tieout.simulator.fault;

import org.jspecify.annotations.NullMarked;
