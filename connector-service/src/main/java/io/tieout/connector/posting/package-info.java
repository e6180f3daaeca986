/**
 * Posting: one command, at most one record in Intacct. Commands are rows; a row is {@code READY}, {@code IN_FLIGHT}, {@code
 * UNCERTAIN} or at rest ({@code POSTED}, {@code REJECTED}, {@code PARKED}, {@code DISMISSED}). The intent to send is committed
 * before anything is sent. What was sent and not clearly answered is uncertain and is never sent again before Intacct was
 * asked whether it was carried out; how that is seen is known behind the port, and posting knows no kind of command. The rules are plain Java ({@link io.tieout.connector.posting.PostingRules});
 * the store, the ledger, the clock and chance are handed in.
 */
@NullMarked
package io.tieout.connector.posting;

import org.jspecify.annotations.NullMarked;
