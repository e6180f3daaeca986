/**
 * The tables of a payment, written together: a transition, its line of history and the event that tells of it are one transaction,
 * and so is the tally, which triggers of the database append. {@link io.tieout.payment.book.Arriving} and {@link
 * io.tieout.payment.book.WaitingPayments} fetch what a decision needs and lock it where they have to; {@link
 * io.tieout.payment.book.PaymentBook} writes what was decided.
 *
 * <p>Locks are taken in one order everywhere: the gate of arrivals, customers, invoices, payments, and the rows that are new.
 *
 * <p>One event, one outcome: {@link io.tieout.payment.book.Retellings} keeps every event that tells of a payment that was taken
 * before, and each is answered when the payment is decided.
 */
@NullMarked
package io.tieout.payment.book;

import org.jspecify.annotations.NullMarked;
