package io.tieout.starter.kafka;

import io.tieout.model.event.Topic;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the registry as Kafka's admin client wants them. */
final class TopicAdmin {

    private TopicAdmin() {}

    static NewTopic[] topics(int partitions, short replicas) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic.topicName(), partitions, replicas).configs(topic.settings()),
                        new NewTopic(topic.deadLetterName(), 1, replicas).configs(topic.deadLetterSettings())))
                .toArray(NewTopic[]::new);
    }
}
