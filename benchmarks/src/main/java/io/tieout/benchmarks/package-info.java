/**
 * How fast Tieout is. Each benchmark starts the real parts as processes of their own (PostgreSQL, Kafka, the services with the full compiler,
 * the simulator), loads them as billing would, and reads the result from the simulator's ledger and request log, which know
 * nothing of Tieout. Nothing here is run by the tests of the project; they only hold the arithmetic.
 */
@NullMarked
package io.tieout.benchmarks;

import org.jspecify.annotations.NullMarked;
