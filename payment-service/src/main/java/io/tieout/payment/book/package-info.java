/**
 * The tables of a payment, written together: a transition, its line of history and the event that tells of it are one transaction,
 * and so is the tally, which triggers of the database append. {@link io.tieout.payment.book.Deciding} fetches what a decision needs
 * and locks it where it has to; {@link io.tieout.payment.book.PaymentBook} writes what was decided.
 *
 * <p>One event, one outcome: {@link io.tieout.payment.book.Retellings} keeps every event that tells of a payment that was taken
 * before, and each is answered when the payment is decided.
 */
@NullMarked
package io.tieout.payment.book;

import org.jspecify.annotations.NullMarked;
