/**
 * The books of the simulated companies. Records are immutable; a change is a new version put into a
 * {@link io.tieout.simulator.ledger.Work}, which is committed as a whole or forgotten. A company's writers take turns
 * on one lock per company, readers take none. Balances are never stored twice: a document's due is the sum of its
 * lines, a customer's total due follows from every document that is committed.
 */
@NullMarked
package io.tieout.simulator.ledger;

import org.jspecify.annotations.NullMarked;
