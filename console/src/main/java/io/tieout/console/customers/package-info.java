/** Customers as both sides know them: the list, and one of them with what is open, its invoices and its payments. */
@NullMarked
package io.tieout.console.customers;

import org.jspecify.annotations.NullMarked;
