package io.tieout.connector.posting.running;

import io.tieout.connector.posting.running.BillingOffsets.Found;
import io.tieout.connector.posting.store.RestoreMark;
import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows how far billing's events have been read again since the restore mark was set. What was received until the mark is lifted is asked
 * for however late it comes here; so before it is lifted, who receives billing's events has to have read what stood in Kafka when it was set.
 */
@Component
class Replay implements AfterRestore {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final BillingOffsets offsets;
    private final RestoreMark mark;

    Replay(BillingOffsets offsets, RestoreMark mark) {
        this.offsets = offsets;
        this.mark = mark;
    }

    /** Notes where billing's topics end when the mark is set. The mark is needed more than that. */
    @Override
    public void restored(Age begun, String who, String reason) {
        try {
            mark.endsAt(offsets.ends().entrySet().stream()
                    .collect(Collectors.toMap(one -> name(one.getKey()), Map.Entry::getValue)));
        } catch (KafkaException | IllegalStateException unknown) {
            log.warn("It is not noted where billing's topics end: {}", unknown.getMessage());
        }
    }

    /**
     * What has yet to be read of what stood in Kafka when the mark was set, in a sentence for each group and topic; or why nobody knows.
     */
    List<String> unread() {
        Map<String, Long> noted = mark.ends();
        if (noted.isEmpty()) {
            return List.of("where billing's topics ended then was not noted");
        }
        try {
            return unread(noted, offsets.find());
        } catch (KafkaException | IllegalStateException unknown) {
            return List.of(String.valueOf(unknown.getMessage()));
        }
    }

    /** A Kafka that has become another one since has no more to read than it holds. */
    static List<String> unread(Map<String, Long> noted, Found found) {
        List<String> sentences = new ArrayList<>(unreadByAnybody(noted, found));
        new TreeMap<>(found.read()).forEach((group, read) -> {
            Map<String, Long> records = new TreeMap<>();
            found.end().keySet().forEach(place -> {
                long wanted = wanted(place, noted, found);
                long reached = reached(place, found, read);
                if (reads(read, place.topic()) && reached < wanted) {
                    records.merge(place.topic(), wanted - reached, Long::sum);
                }
            });
            records.forEach((topic, count) ->
                    sentences.add("%s has yet to read %d records of %s".formatted(group, count, topic)));
        });
        return sentences;
    }

    /** Where Kafka knows of nobody who reads a topic, that nobody lags behind proves nothing. */
    private static List<String> unreadByAnybody(Map<String, Long> noted, Found found) {
        return found.end().keySet().stream()
                .filter(place -> wanted(place, noted, found) > found.begin().getOrDefault(place, 0L))
                .map(TopicPartition::topic)
                .distinct()
                .filter(topic -> found.read().values().stream().noneMatch(read -> reads(read, topic)))
                .sorted()
                .map("Kafka knows of no group of payment-service or mapping-service that has read %s"::formatted)
                .toList();
    }

    private static long wanted(TopicPartition place, Map<String, Long> noted, Found found) {
        return Math.min(noted.getOrDefault(name(place), 0L), found.end().getOrDefault(place, 0L));
    }

    private static long reached(TopicPartition place, Found found, Map<TopicPartition, OffsetAndMetadata> read) {
        OffsetAndMetadata committed = read.get(place);
        return Math.max(found.begin().getOrDefault(place, 0L), committed == null ? 0 : committed.offset());
    }

    private static boolean reads(Map<TopicPartition, OffsetAndMetadata> read, String topic) {
        return read.keySet().stream().anyMatch(place -> place.topic().equals(topic));
    }

    private static String name(TopicPartition place) {
        return place.topic() + "/" + place.partition();
    }
}
