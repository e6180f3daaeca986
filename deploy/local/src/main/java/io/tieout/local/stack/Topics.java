package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.model.event.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the registry and their dead-letter topics. */
final class Topics {
    /** Enough for a few replicas of a service on one machine. */
    static final int PARTITIONS = 4;

    private Topics() {}

    static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var creation : admin.createTopics(all()).values().entrySet()) {
                await(creation.getKey(), creation.getValue()::get);
            }
        }
    }

    private static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.topicName(), PARTITIONS, (short) 1).configs(topic.settings()));
            topics.add(new NewTopic(topic.deadLetterName(), 1, (short) 1).configs(topic.deadLetterSettings()));
        }
        return topics;
    }

    private static void await(String topic, Creation creation) {
        try {
            creation.finish();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Problem("The topic " + topic + " could not be created: " + Reason.of(e) + ".", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Creating the topic " + topic + " was interrupted.", e);
        }
    }

    @FunctionalInterface
    private interface Creation {
        void finish() throws ExecutionException, InterruptedException;
    }
}
