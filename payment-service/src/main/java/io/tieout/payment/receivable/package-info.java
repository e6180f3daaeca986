/**
 * Customers and invoices as billing and Intacct know them: who exists, what was invoiced, what is due. Each side has tables of its
 * own: what billing issued, a row for each customer that it named, and what stands in Intacct, a row for each record number. So two
 * records may bear one number, and an invoice that billing sends again for another customer does not move: what stands in Intacct
 * is Intacct's word. The row of the number itself is what the arrival of a payment and the arrival of its invoice both lock, so
 * that neither can miss the other; where nobody has heard of it, it stands only for "a payment waits for it".
 *
 * <p>Whoever takes news of receivables calls {@link io.tieout.payment.receivable.ReceivablesChanged} in the same transaction.
 */
@NullMarked
package io.tieout.payment.receivable;

import org.jspecify.annotations.NullMarked;
