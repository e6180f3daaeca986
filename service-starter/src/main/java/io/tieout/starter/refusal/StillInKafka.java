package io.tieout.starter.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka which records it still has, and may deliver again when a group is put back. */
public final class StillInKafka {

    private static final long LONGEST_SECONDS = 30;

    private final Map<String, Object> settings;

    /** @param settings of Kafka's admin client */
    public StillInKafka(Map<String, Object> settings) {
        this.settings = settings;
    }

    /**
     * The records of a partition that are there.
     *
     * @param first offset of the oldest
     * @param end the offset that the next one will get
     */
    record Stretch(String topic, int partition, long first, long end) {}

    /**
     * Of a topic that does not exist there is nothing.
     *
     * @throws IllegalStateException if Kafka does not say
     */
    List<Stretch> of(Collection<String> topics) {
        if (topics.isEmpty()) {
            return List.of();
        }
        try (Admin admin = Admin.create(settings)) {
            List<TopicPartition> partitions = partitions(admin, topics);
            ListOffsetsResult first = admin.listOffsets(each(partitions, OffsetSpec.earliest()));
            ListOffsetsResult end = admin.listOffsets(each(partitions, OffsetSpec.latest()));
            List<Stretch> stretches = new ArrayList<>();
            for (TopicPartition one : partitions) {
                stretches.add(new Stretch(
                        one.topic(),
                        one.partition(),
                        await(first.partitionResult(one)).offset(),
                        await(end.partitionResult(one)).offset()));
            }
            return stretches;
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka did not say which records it still has: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while Kafka was asked which records it still has.", interrupted);
        }
    }

    private static List<TopicPartition> partitions(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<String, KafkaFuture<TopicDescription>> described =
                new TreeMap<>(admin.describeTopics(topics).topicNameValues());
        for (var topic : described.entrySet()) {
            try {
                for (TopicPartitionInfo partition : await(topic.getValue()).partitions()) {
                    partitions.add(new TopicPartition(topic.getKey(), partition.partition()));
                }
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, OffsetSpec> each(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        return asked;
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
}
