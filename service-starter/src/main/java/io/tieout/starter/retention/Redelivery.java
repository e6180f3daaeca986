package io.tieout.starter.retention;

import io.tieout.model.event.Topic;
import io.tieout.model.event.Topic.Cleanup;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

/**
 * For how long Kafka may deliver a record again, after a rewind: what a topic keeps, and the time until a segment is full, because whole
 * segments are deleted. Who lets Kafka keep topics longer has to keep the {@code inbox} longer too. Compacted topics keep for ever:
 * what comes from them is recognised for ever.
 */
public final class Redelivery {

    /** Kafka's {@code segment.ms} by default. */
    private static final Duration SEGMENT = Duration.ofDays(7);

    public static final String WHY = "since Kafka may deliver a record again for that long";

    private Redelivery() {}

    /** From any topic that is not compacted. */
    public static Duration longest() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.cleanup() == Cleanup.DELETE)
                .map(Redelivery::of)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public static Duration of(Topic topic) {
        return topic.retention().plus(SEGMENT);
    }
}
