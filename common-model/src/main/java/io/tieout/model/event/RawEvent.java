package io.tieout.model.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as Kafka carries it.
 *
 * @param headers by lower-case name; of repeated headers the last one
 * @param body null for a Kafka tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // bytes straight from and to Kafka, never compared
public record RawEvent(Map<String, byte[]> headers, byte @Nullable [] body) {}
