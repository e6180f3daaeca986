/**
 * The end of waiting. A payment that waits is released in the transaction that brings what it waits for, a customer, an invoice or
 * another payment; one whose customer nobody names is given up when its time is over. There is no other retry: nothing polls,
 * nothing blocks a partition.
 */
@NullMarked
package io.tieout.payment.waiting;

import org.jspecify.annotations.NullMarked;
