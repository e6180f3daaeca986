/** What billing says: its customers, its invoices and every movement of money it took or gave back. Public; billing's own words. */
@NullMarked
package io.tieout.model.billing;

import org.jspecify.annotations.NullMarked;
