/**
 * The crosswalk: which billing id stands for which record in Intacct, for documents of any kind. A row comes from a command that
 * brought a record into being, or from a record that was read; a posted command that only changed one that was there makes none. Where
 * a record was read that no row knows, both sides use the same id. Of a record that a command of ours made it is known in which entity
 * and on which day, because only there and not before that day it can be taken back. A record
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
