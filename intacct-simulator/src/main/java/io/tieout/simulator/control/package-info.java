/**
 * The simulator's own face, beside the gateway path: companies, seeds, clock, latency, faults, the ledger and the request
 * log as JSON. Nothing of it exists at the real Intacct. {@link io.tieout.simulator.control.ControlApi} lists the routes.
 */
@NullMarked
package io.tieout.simulator.control;

import org.jspecify.annotations.NullMarked;
