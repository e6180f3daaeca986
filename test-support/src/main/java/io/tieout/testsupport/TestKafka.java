package io.tieout.testsupport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The Kafka of this JVM's tests: one broker, no topics but those that a test declares. */
public final class TestKafka {
    private static final int PARTITIONS = 4;
    private static final int PATIENCE_SECONDS = 30;

    private final String bootstrapServers;

    TestKafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The address for clients, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topics with four partitions each; those that exist stay as they are. */
    public void createTopics(String... names) {
        createTopics(Stream.of(names).map(name -> topic(name, PARTITIONS)).toList());
    }

    /** Creates a topic with so many partitions unless it exists. */
    public void createTopic(String name, int partitions) {
        createTopics(List.of(topic(name, partitions)));
    }

    /** Creates the topics as described; those that exist stay as they are. */
    public void createTopics(List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var creation : admin.createTopics(topics).values().entrySet()) {
                try {
                    creation.getValue().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Topic " + creation.getKey() + " could not be created", e);
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not create the topics within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were created", e);
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
