/**
 * Customers and invoices as billing and Intacct know them: who exists, what was invoiced, what is due. Two sources write the
 * same row, each its own columns. A row that neither knows stands only for "a payment waits for it"; it is what the arrival of a
 * payment and the arrival of its invoice both lock, so that neither can miss the other.
 *
 * <p>Whoever takes news of receivables calls {@link io.tieout.payment.receivable.ReceivablesChanged} in the same transaction.
 */
@NullMarked
package io.tieout.payment.receivable;

import org.jspecify.annotations.NullMarked;
