/**
 * The door: payments as billing publishes them. What is new is taken, what tells of a payment again enriches it and is answered,
 * and other money than was taken is a contradiction, which is refused and changes nothing.
 */
@NullMarked
package io.tieout.payment.arrival;

import org.jspecify.annotations.NullMarked;
