package io.tieout.local.replay;

import io.tieout.model.event.Topic;
import java.util.List;
import java.util.stream.Stream;

/** The topics on which billing publishes, in the order of the registry, in which their events depend on each other. */
final class InboundTopics {
    static final List<Topic> ALL = Stream.of(Topic.values())
            .filter(topic -> topic.direction() == Topic.Direction.INBOUND)
            .toList();

    private InboundTopics() {}
}
