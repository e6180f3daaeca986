package io.tieout.starter.flood;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes back for what was set aside of a topic. Which replica does it for which partition is settled by a consumer group, in which nothing
 * is ever committed: how far it came stands in the table. A partition of which nothing is set aside is paused.
 */
final class FloodReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FloodReader.class);

    /** How long a flood that another replica has set aside waits at most until it is seen. */
    private static final Duration IDLE = Duration.ofMillis(500);

    private final FloodHandler handler;
    private final SetAside setAside;
    private final Consumer<String, byte[]> consumer;
    private volatile long waiting;

    /** @param consumer is this reader's own */
    FloodReader(FloodHandler handler, SetAside setAside, Consumer<String, byte[]> consumer) {
        this.handler = handler;
        this.setAside = setAside;
        this.consumer = consumer;
        consumer.subscribe(List.of(handler.topic()), new PausedFromTheStart());
    }

    /**
     * Looks once, and handles one poll of what it finds.
     *
     * @return how long that took, in nanoseconds; zero if there was nothing
     * @throws WakeupException if it was woken meanwhile; nothing was handled then
     */
    long step() {
        Map<Share, Stretch> stretches = assigned(setAside.of(handler.topic()));
        waiting = stretches.values().stream().mapToLong(Stretch::length).sum();
        Set<TopicPartition> partitions =
                stretches.keySet().stream().map(this::partition).collect(Collectors.toSet());
        goTo(partitions, stretches);
        List<ConsumerRecord<String, byte[]>> polled = new ArrayList<>();
        consumer.poll(IDLE).forEach(polled::add);
        if (polled.isEmpty()) {
            return 0;
        }
        long begin = System.nanoTime();
        List<ConsumerRecord<String, byte[]>> aside =
                polled.stream().filter(record -> isAside(record, stretches)).toList();
        if (!aside.isEmpty()) {
            handler.handler().accept(aside);
        }
        Map<Integer, Long> reached = new HashMap<>();
        polled.forEach(record -> reached.merge(record.partition(), record.offset() + 1, Math::max));
        Map<Share, Stretch> read = new HashMap<>(stretches);
        read.keySet().removeIf(share -> !reached.containsKey(share.partition()));
        setAside.handled(handler.topic(), read, share -> next(share, read, reached));
        return System.nanoTime() - begin;
    }

    /** How many records it has still to go through, of whichever tenant. */
    long waiting() {
        return waiting;
    }

    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** What was set aside behind the end of the stretch while this was read was not looked at. */
    private static long next(Share share, Map<Share, Stretch> stretches, Map<Integer, Long> reached) {
        Stretch stretch = Objects.requireNonNull(stretches.get(share));
        long position = Objects.requireNonNull(reached.get(share.partition()));
        return Math.max(stretch.next(), Math.min(position, stretch.last() + 1));
    }

    private static boolean isAside(ConsumerRecord<String, byte[]> record, Map<Share, Stretch> stretches) {
        Share share = Share.of(record);
        Stretch stretch = share == null ? null : stretches.get(share);
        return stretch != null && stretch.holds(record.offset());
    }

    private Map<Share, Stretch> assigned(Map<Share, Stretch> all) {
        Set<TopicPartition> ours = consumer.assignment();
        Map<Share, Stretch> assigned = new HashMap<>(all);
        assigned.keySet().removeIf(share -> !ours.contains(partition(share)));
        return assigned;
    }

    private void goTo(Set<TopicPartition> partitions, Map<Share, Stretch> stretches) {
        Set<TopicPartition> others = new HashSet<>(consumer.assignment());
        others.removeAll(partitions);
        consumer.pause(others);
        if (partitions.isEmpty()) {
            return;
        }
        for (TopicPartition partition : partitions) {
            long next = first(partition, stretches);
            if (consumer.position(partition) != next) {
                consumer.seek(partition, atLeastTheBeginning(partition, next));
            }
        }
        consumer.resume(partitions);
    }

    private long atLeastTheBeginning(TopicPartition partition, long next) {
        long begin = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        if (begin > next) {
            log.atError()
                    .addKeyValue("partition", partition)
                    .log(
                            "Kafka has deleted the offsets {} to {} before they were handled: the topic's retention is over",
                            next,
                            begin - 1);
        }
        return Math.max(begin, next);
    }

    private long first(TopicPartition partition, Map<Share, Stretch> stretches) {
        return stretches.entrySet().stream()
                .filter(one -> one.getKey().partition() == partition.partition())
                .mapToLong(one -> one.getValue().next())
                .min()
                .orElseThrow();
    }

    private TopicPartition partition(Share share) {
        return new TopicPartition(handler.topic(), share.partition());
    }

    /** There is no offset to begin with until something is set aside. */
    private final class PausedFromTheStart implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            log.atDebug().addKeyValue("partitions", partitions).log("Looks after what is set aside");
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing to give back: how far it came stands in the table.
        }
    }
}
