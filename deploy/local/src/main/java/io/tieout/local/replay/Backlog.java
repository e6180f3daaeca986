package io.tieout.local.replay;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How much the services still have to read. */
public final class Backlog {
    private final String bootstrapServers;

    public Backlog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Records that some consumer group has not dealt with yet, added up over all groups.
     *
     * @throws Problem if Kafka does not answer
     */
    public long records() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                groups.put(group.groupId(), new ListConsumerGroupOffsetsSpec());
            }
            long records = 0;
            for (Map<TopicPartition, OffsetAndMetadata> read :
                    admin.listConsumerGroupOffsets(groups).all().get().values()) {
                records += behind(admin, read);
            }
            return records;
        } catch (ExecutionException e) {
            throw new Problem("Kafka at " + bootstrapServers + " does not say what was read: " + Reason.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Asking Kafka what was read was interrupted.", e);
        }
    }

    private static long behind(Admin admin, Map<TopicPartition, OffsetAndMetadata> read)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        read.keySet().forEach(it -> ends.put(it, OffsetSpec.latest()));
        long behind = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(ends).all().get().entrySet()) {
            OffsetAndMetadata position = read.get(end.getKey());
            behind += end.getValue().offset() - (position == null ? 0 : position.offset());
        }
        return behind;
    }
}
