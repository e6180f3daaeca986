/** Who decided what about a payment, when and why. Written in the transaction of the decision; lines are only ever added. */
@NullMarked
package io.tieout.payment.audit;

import org.jspecify.annotations.NullMarked;
