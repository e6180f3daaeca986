/**
 * How much of what stands in Kafka is ever held at once, counted after decompression, since a batch of 300 kilobytes on the wire may
 * be 300 megabytes. Three bounds, from the outside in: what the client is about to allocate for one record ({@link
 * io.tieout.starter.fetch.GiantRecords}), what is kept of one record ({@link io.tieout.starter.fetch.BoundedValues}, {@link
 * io.tieout.starter.fetch.BoundedKeys}), and what one poll returns ({@link io.tieout.starter.fetch.BoundedPolls}). Whatever is cut
 * says so in a header, with its size and its hash, and is refused at the door; the whole record stays where it is in its topic.
 */
@NullMarked
package io.tieout.starter.fetch;

import org.jspecify.annotations.NullMarked;
