/**
 * The translator between billing and Intacct, per tenant. It is the only room that knows both vocabularies, and it knows nothing
 * of how either is transported.
 *
 * <p>{@link io.tieout.mapping.settings} holds what a person chose (accounts, methods, dimensions), {@link
 * io.tieout.mapping.crosswalk} which billing id stands for which record in Intacct, {@link io.tieout.mapping.translation} the
 * translations themselves as pure functions, {@link io.tieout.mapping.issued} what billing said of its documents, event by event, and how
 * each event is answered, {@link io.tieout.mapping.waiting} the documents that do not stand in Intacct yet, {@link
 * io.tieout.mapping.retry} what people do about those, and {@link io.tieout.mapping.stream} the functions that Kafka feeds.
 *
 * <p>From top to bottom: stream · retry · waiting and issued · crosswalk · translation · settings; no arrow runs back up. Issued and
 * waiting know nothing of each other: the one answers events, the other lets documents go.
 */
@NullMarked
package io.tieout.mapping;

import org.jspecify.annotations.NullMarked;
