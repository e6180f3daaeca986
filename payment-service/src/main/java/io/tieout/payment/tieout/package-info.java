/**
 * The comparison of both ledgers, customer by customer. Billing's balance of an invoice that billing issued starts with its total;
 * that of an imported invoice starts with what was due when it was first read in Intacct. From it comes off what billing took and
 * Tieout did not refuse or dismiss; what a person dismissed because it was recorded in Intacct by hand comes off too. Intacct's balance is what is due there as it was last read: a change that was not read yet
 * shows as a difference until the next sync, and that is right. Money that belongs to no invoice is on neither side.
 */
@NullMarked
package io.tieout.payment.tieout;

import org.jspecify.annotations.NullMarked;
