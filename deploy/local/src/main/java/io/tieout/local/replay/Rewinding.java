package io.tieout.local.replay;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Has the services read once more what they have read since a moment: all topics, all groups. They must be stopped. */
public final class Rewinding {
    private static final int SAME_LISTS = 4;
    private static final int MOST_LISTS = 60;
    private static final long BETWEEN_LISTS_MILLIS = 500;

    private final String bootstrapServers;

    public Rewinding(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * @param moment the first record that is read again reached Kafka then or later
     * @return how many records each group reads again
     * @throws Problem if Kafka does not answer, or a service still runs
     */
    public Map<String, Long> to(Instant moment) {
        Map<String, Long> again = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (String group : groups(admin)) {
                again.put(group, rewind(admin, group, moment));
            }
            return again;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException || e.getCause() instanceof UnknownMemberIdException) {
                throw new Problem(
                        "A service still reads: " + Reason.of(e)
                                + ". Stop all services and wait ten seconds, then do this again.",
                        e);
            }
            throw new Problem(
                    "Kafka at " + bootstrapServers + " does not let the groups read again: " + Reason.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Rewinding was interrupted.", e);
        }
    }

    /** A broker that has just started does not know all groups yet: they are taken when several lists are the same and not empty. */
    private static Set<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> groups = Set.of();
        int same = 0;
        for (int look = 0; same < SAME_LISTS && look < MOST_LISTS; look++) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LISTS_MILLIS);
            Set<String> now = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .collect(Collectors.toSet());
            same = now.equals(groups) && !now.isEmpty() ? same + 1 : 0;
            groups = now;
        }
        if (same < SAME_LISTS) {
            throw new Problem(
                    "Kafka knows no consumer groups, or is still finding them; wait until it is up and do this again.");
        }
        return groups;
    }

    private static long rewind(Admin admin, String group, Instant moment)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> when = new HashMap<>();
        read.keySet().forEach(it -> when.put(it, OffsetSpec.forTimestamp(moment.toEpochMilli())));
        Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
        long again = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> first :
                admin.listOffsets(when).all().get().entrySet()) {
            OffsetAndMetadata now = read.get(first.getKey());
            long offset = first.getValue().offset();
            if (now != null && offset >= 0 && offset < now.offset()) {
                back.put(first.getKey(), new OffsetAndMetadata(offset));
                again += now.offset() - offset;
            }
        }
        if (!back.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, back).all().get();
        }
        return again;
    }
}
