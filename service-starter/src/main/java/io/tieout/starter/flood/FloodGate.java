package io.tieout.starter.flood;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sets aside the records of a tenant that fills a poll, and lets the rest of it pass. */
public class FloodGate {

    /** Records of one tenant in one poll, of at most 500. */
    private static final int CROWD = 100;

    private final SetAside setAside;
    private final Supplier<Set<String>> topics;
    private final Runnable wake;
    private final MeterRegistry meters;
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /**
     * @param topics those with a {@link FloodHandler}; of no other topic anything is set aside
     * @param wake tells the readers that there is something to go back for
     */
    public FloodGate(SetAside setAside, Supplier<Set<String>> topics, Runnable wake, MeterRegistry meters) {
        this.setAside = setAside;
        this.topics = topics;
        this.wake = wake;
        this.meters = meters;
    }

    /** What is to be handled now of a poll; where the rest stands is written down when this returns. */
    public List<ConsumerRecord<String, byte[]>> passing(List<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> passing = records;
        for (String topic : topics.get()) {
            if (records.stream().anyMatch(record -> record.topic().equals(topic))) {
                passing = passing(topic, passing);
            }
        }
        return passing;
    }

    private List<ConsumerRecord<String, byte[]>> passing(String topic, List<ConsumerRecord<String, byte[]>> records) {
        Set<Share> standing = setAside.of(topic).keySet();
        Set<String> crowding = crowding(topic, records);
        if (standing.isEmpty() && crowding.isEmpty()) {
            passed.add(topic);
            return records;
        }
        List<ConsumerRecord<String, byte[]>> passing = new ArrayList<>();
        Map<Share, Stretch> aside = new HashMap<>();
        for (var record : records) {
            Share share = record.topic().equals(topic) ? Share.of(record) : null;
            if (share != null && (crowding.contains(share.tenant()) || standing.contains(share))) {
                long offset = record.offset();
                aside.merge(share, new Stretch(offset, offset), (stretch, one) -> stretch.and(offset));
            } else {
                passing.add(record);
            }
        }
        if (!aside.isEmpty()) {
            setAside.add(topic, aside);
            meters.counter("tieout.events.set.aside", "topic", topic).increment(records.size() - passing.size());
            if (!standing.containsAll(aside.keySet())) {
                wake.run();
            }
        }
        if (!passing.isEmpty()) {
            passed.add(topic);
        }
        return passing;
    }

    /** Whether anybody passed since this was asked last. */
    boolean othersPassed(String topic) {
        return passed.remove(topic);
    }

    private static Set<String> crowding(String topic, List<ConsumerRecord<String, byte[]>> records) {
        if (records.size() <= CROWD) {
            return Set.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (var record : records) {
            Share share = record.topic().equals(topic) ? Share.of(record) : null;
            if (share != null) {
                counts.merge(share.tenant(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > CROWD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
