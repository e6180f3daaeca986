/** What the ledger's side has decided: it concludes payments, and what it says of customers and invoices releases those that wait. */
@NullMarked
package io.tieout.payment.outcome;

import org.jspecify.annotations.NullMarked;
