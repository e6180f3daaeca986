/**
 * The demonstration: a company of the simulator is connected, its customers and invoices are imported, which is told by e-mail, billing publishes a
 * file of payments with the awkward ones among them, and when each of them is in a terminal state the ledgers are
 * compared. The result counts what the simulator's ledger holds, not what Tieout believes about it.
 */
@NullMarked
package io.tieout.local.demo;

import org.jspecify.annotations.NullMarked;
