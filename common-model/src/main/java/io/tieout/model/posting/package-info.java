/** The wish of payment-service that a movement of money be written to the ledger. Private; billing's words, not Intacct's. */
@NullMarked
package io.tieout.model.posting;

import org.jspecify.annotations.NullMarked;
