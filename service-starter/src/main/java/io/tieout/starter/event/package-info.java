/** Events out: made with deterministic ids, written to an outbox in the transaction that caused them, published until Kafka has acknowledged them. Events in: an inbox that recognises a second delivery. */
@NullMarked
package io.tieout.starter.event;

import org.jspecify.annotations.NullMarked;
