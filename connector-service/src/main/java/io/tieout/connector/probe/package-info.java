/**
 * The probe: what is taken to be so of Intacct although no source says it (SIM-n) is asked of a real sandbox company, and a report is
 * written that can be handed on. A way of its own to run this program, without database, Kafka and web: {@code ./tieout probe}. It calls
 * one company, one request at a time, so that it needs no permit; only the question how many requests Intacct takes at once makes three.
 *
 * <p>It only reads, unless it is told to write. What it writes it has announced to {@link io.tieout.connector.probe.Undoing} before, under a
 * key of its own, so that it is found and taken away even where the answer was lost; what cannot be taken away is a line of the report. The
 * report names no password, no session, no customer and no user, and ids only by a print of theirs ({@link io.tieout.connector.probe.Redaction}).
 */
@NullMarked
package io.tieout.connector.probe;

import org.jspecify.annotations.NullMarked;
