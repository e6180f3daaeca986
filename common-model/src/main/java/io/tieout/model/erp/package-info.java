/** What Tieout says to billing about Intacct: its customers and invoices in billing's words, and what became of each document. Public. */
@NullMarked
package io.tieout.model.erp;

import org.jspecify.annotations.NullMarked;
