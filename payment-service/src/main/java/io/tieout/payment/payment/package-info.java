/**
 * The payment: one movement of money as billing took it, and its states from the door to the ledger. {@link
 * io.tieout.payment.payment.Payment} knows every transition, {@link io.tieout.payment.payment.Admission} decides what becomes of
 * one that arrives. A transition, its line of history and the event that tells of it are one transaction, and so is the
 * tally, which triggers of the database append. POSTED is final: it overrides everything and nothing overrides it.
 *
 * <p>One event, one outcome: {@link io.tieout.payment.payment.ToldAgain} keeps every event that tells of a payment that was taken
 * before, and each is answered when the payment is decided. Other money than was taken is a contradiction and changes nothing.
 */
@NullMarked
package io.tieout.payment.payment;

import org.jspecify.annotations.NullMarked;
