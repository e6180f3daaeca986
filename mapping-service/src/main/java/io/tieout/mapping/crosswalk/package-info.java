/**
 * The crosswalk: which billing id stands for which record in Intacct, for customers, invoices and payments. A row comes from a
 * posted command or from a record that was read; where a record was read that no row knows, both sides use the same id. A record
 * that disappeared from Intacct keeps its row, marked as deleted, so that its billing id is still known, but nothing is posted to
 * it.
 */
@NullMarked
package io.tieout.mapping.crosswalk;

import org.jspecify.annotations.NullMarked;
