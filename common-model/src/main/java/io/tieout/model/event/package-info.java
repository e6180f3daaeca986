/**
 * The envelope. Events travel as CloudEvents 1.0 in Kafka's binary mode with a JSON body; {@link
 * io.tieout.model.catalog.EventCodec} turns them into bytes and back, {@link io.tieout.model.catalog.EventTypes} knows every type
 * with its topic and its Java record, {@link io.tieout.model.event.Topic} knows every topic. A record that cannot be understood
 * is an answer ({@link io.tieout.model.event.Decoded.Refused}), not an exception: it has to be put somewhere, with its reason.
 */
@NullMarked
package io.tieout.model.event;

import org.jspecify.annotations.NullMarked;
