package io.tieout.connector.posting.running;

import io.tieout.model.event.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Asks Kafka where billing's topics begin and end, and how far the services that receive them have read. */
@Component
class BillingOffsets {

    /** The beginnings of the names of the groups that receive billing's events. */
    private static final List<String> RECEIVERS = List.of("payment-service", "mapping-service");

    private static final Set<String> BILLING = Arrays.stream(Topic.values())
            .filter(topic -> topic.direction() == Topic.Direction.INBOUND)
            .map(Topic::topicName)
            .collect(Collectors.toSet());

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, Object> settings;

    BillingOffsets(KafkaProperties kafka) {
        this.settings = kafka.buildAdminProperties();
    }

    /**
     * @param begin the first offset of each partition that Kafka still has
     * @param end the one behind the last
     * @param read by group, what each has committed; of a partition that it has not read nothing
     */
    record Found(
            Map<TopicPartition, Long> begin,
            Map<TopicPartition, Long> end,
            Map<String, Map<TopicPartition, OffsetAndMetadata>> read) {}

    /** @throws RuntimeException if Kafka does not answer, or does not let us know */
    Map<TopicPartition, Long> ends() {
        try (Admin admin = Admin.create(settings)) {
            return offsets(admin, places(admin), OffsetSpec.latest());
        }
    }

    /** @throws RuntimeException if Kafka does not answer, or does not let us know */
    Found find() {
        try (Admin admin = Admin.create(settings)) {
            Set<TopicPartition> places = places(admin);
            return new Found(
                    offsets(admin, places, OffsetSpec.earliest()),
                    offsets(admin, places, OffsetSpec.latest()),
                    read(admin));
        }
    }

    private static Set<TopicPartition> places(Admin admin) {
        return await(admin.describeTopics(BILLING).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> places, OffsetSpec spec) {
        Map<TopicPartition, ListOffsetsResultInfo> found =
                await(admin.listOffsets(places.stream().collect(Collectors.toMap(Function.identity(), place -> spec)))
                        .all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> read(Admin admin) {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                        .map(GroupListing::groupId)
                        .filter(group -> RECEIVERS.stream().anyMatch(group::startsWith))
                        .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        return groups.isEmpty()
                ? Map.of()
                : await(admin.listConsumerGroupOffsets(groups).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw silent(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            throw silent(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw silent(interrupted);
        }
    }

    private static IllegalStateException silent(Throwable cause) {
        return new IllegalStateException(
                "Kafka does not say how far billing's events were read: " + cause.getMessage(), cause);
    }
}
