/**
 * How the gateway says no: {@link io.tieout.simulator.error.GatewayError} is one {@code <error>} element, a
 * {@link io.tieout.simulator.error.FunctionRefused} carries one or more of them out of a function that was not carried out.
 */
@NullMarked
package io.tieout.simulator.error;

import org.jspecify.annotations.NullMarked;
