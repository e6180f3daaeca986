/**
 * The life of a payment: what billing took is checked, waits for its invoice where it has to, is asked to be posted, and followed
 * until the ledger's side has decided. Each payment is in exactly one visible state. Record numbers of the ledger are opaque here.
 */
@NullMarked
package io.tieout.payment;

import org.jspecify.annotations.NullMarked;
