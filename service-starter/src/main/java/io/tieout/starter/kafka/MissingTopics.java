package io.tieout.starter.kafka;

import io.tieout.model.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Creates the topics of the registry that do not exist, before any listener starts. A topic that exists is left as it is: Spring's
 * own admin would add partitions to it, and with another number of partitions the events of one customer would no longer be in
 * order.
 */
final class MissingTopics implements SmartInitializingSingleton {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, Object> settings;
    private final TopicProperties properties;
    private final String memory;

    /**
     * @param settings of Kafka's admin client
     * @param memory the topic of the databases' ages
     */
    MissingTopics(Map<String, Object> settings, TopicProperties properties, String memory) {
        this.settings = settings;
        this.properties = properties;
        this.memory = memory;
    }

    /** @throws IllegalStateException if Kafka did not answer for a minute; whoever runs the service starts it again */
    @Override
    public void afterSingletonsInstantiated() {
        try (Admin admin = Admin.create(settings)) {
            var options = new CreateTopicsOptions().timeoutMs((int) LONGEST.toMillis());
            for (KafkaFuture<Void> creation :
                    admin.createTopics(all(), options).values().values()) {
                await(creation);
            }
        }
    }

    private List<NewTopic> all() {
        short replicas = (short) properties.replicas();
        return Stream.concat(
                        Stream.of(memory(replicas)),
                        Arrays.stream(Topic.values()).flatMap(topic -> pair(topic, replicas)))
                .toList();
    }

    /** The last age of each database is kept for ever; the older ones go soon, since all are read when a service starts. */
    private NewTopic memory(short replicas) {
        return new NewTopic(memory, 1, replicas)
                .configs(Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", "600000",
                        "min.cleanable.dirty.ratio", "0.1"));
    }

    private Stream<NewTopic> pair(Topic topic, short replicas) {
        return Stream.of(
                new NewTopic(topic.topicName(), properties.partitions(), replicas).configs(topic.settings()),
                new NewTopic(topic.deadLetterName(), 1, replicas).configs(topic.deadLetterSettings()));
    }

    private static void await(KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "The topics could not be created: %s. Check TIEOUT_KAFKA_BOOTSTRAP and that Kafka is up."
                                .formatted(failed.getMessage()),
                        failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were created.", interrupted);
        }
    }
}
