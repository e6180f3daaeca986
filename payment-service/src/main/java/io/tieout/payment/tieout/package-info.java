/**
 * The comparison of both ledgers, customer by customer, to the cent. Billing's balance of an invoice that billing issued starts with
 * its total; that of an imported invoice starts with what was due when it was first read in Intacct. From it comes off what billing
 * took, also where Tieout refused or parked it, until a person dismisses it; what a person dismissed because it was recorded in
 * Intacct by hand stays off. Intacct's balance is what is due there as it was last read, each record for its own customer. {@link
 * io.tieout.payment.tieout.Explaining} says which part of a difference has which cause; what is left is unexplained and somebody has
 * to look. Money that belongs to no invoice is on neither side, and while a record of Intacct could not be read no sum is complete.
 */
@NullMarked
package io.tieout.payment.tieout;

import org.jspecify.annotations.NullMarked;
