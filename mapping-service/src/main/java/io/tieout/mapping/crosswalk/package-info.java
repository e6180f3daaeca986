/**
 * The crosswalk: which billing id stands for which record in Intacct, for customers, invoices and payments. A row comes from a
 * posted command or from a record that was read; where a record was read that no row knows, both sides use the same id. A record
 * that disappeared from Intacct keeps its row, marked as deleted, so that its billing id is still known, but nothing is posted to
 * it.
 *
 * <p>Invoices that were read are kept by their record numbers too, because two of them may have one number. An entry names one record of
 * its number; more than one that stands is ambiguous, and nothing is paid by guessing. Of one record the higher revision is newer, whatever
 * its times say. What was read and cannot be told to billing is listed.
 */
@NullMarked
package io.tieout.mapping.crosswalk;

import org.jspecify.annotations.NullMarked;
