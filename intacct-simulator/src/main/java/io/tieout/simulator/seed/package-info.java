/** Deterministic companies to start with: the same ids, numbers and amounts every time. */
@NullMarked
package io.tieout.simulator.seed;

import org.jspecify.annotations.NullMarked;
