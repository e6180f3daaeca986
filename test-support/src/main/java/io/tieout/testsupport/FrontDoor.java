package io.tieout.testsupport;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Topic.Direction;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.OutcomeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What every service owes the records that are not for it. On each topic that it reads stands a record of every type of the other
 * topics, and some that nobody can understand: each has exactly one dead letter and is counted, and what billing sent is answered; on
 * a topic for which another service answers it is counted.
 */
public final class FrontDoor {

    private static final long SEED = 20261121;
    private static final int HOSTILE = 40;

    /** Reads a counter of the service. */
    @FunctionalInterface
    public interface Counters {
        /** @param name such as {@code tieout.events.refused} */
        double count(String name, String topic);
    }

    private record Sent(String topic, String id, boolean misplaced, Future<RecordMetadata> place) {
        String where() {
            try {
                return topic + "/" + place.get().partition() + "/" + place.get().offset();
            } catch (ExecutionException refused) {
                throw new IllegalStateException(refused);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private final TenantId tenant = new TenantId("door-" + UUID.randomUUID());
    private final Set<String> topics;
    private final Predicate<Topic> answersFor;
    private final Counters counters;
    private final Map<String, Double> countedBefore = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();

    /**
     * @param topics that the service reads
     * @param answersFor whether the service is the one that refuses what stands on a topic
     */
    public FrontDoor(Set<String> topics, Predicate<Topic> answersFor, Counters counters) {
        this.topics = new TreeSet<>(topics);
        this.answersFor = answersFor;
        this.counters = counters;
    }

    /** The topics for which the service answers although it does not read them. */
    public Set<String> unread() {
        return List.of(Topic.values()).stream()
                .filter(answersFor)
                .map(Topic::topicName)
                .filter(name -> !topics.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts the records on the topics. */
    public void send() {
        var hostile = new HostileRecords(SEED);
        var random = new Random(SEED);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestInfrastructure.kafka().bootstrapServers(), "max.request.size", 3_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (String topic : topics) {
                countedBefore.put(topic, counted(topic));
                List<EventType<?>> others = others(topic);
                for (EventType<?> other : others) {
                    String id = "misplaced-" + sent.size();
                    send(producer, HostileRecords.valid(topic, nameOf(other), tenant.value(), id), id, true);
                }
                for (int i = 0; i < HOSTILE; i++) {
                    String id = "hostile-" + sent.size();
                    String foreign = nameOf(others.get(random.nextInt(others.size())));
                    send(producer, hostile.next(topic, nameOf(typeOf(topic)), foreign, tenant.value(), id), id, false);
                }
            }
        }
    }

    private void send(
            KafkaProducer<String, byte[]> producer,
            ProducerRecord<String, byte[]> record,
            String id,
            boolean misplaced) {
        sent.add(new Sent(record.topic(), id, misplaced, producer.send(record)));
    }

    /** A sentence for each record or topic of which nothing is to be seen yet. Empty when every record has what it is owed. */
    public List<String> silent() {
        List<String> silent = new ArrayList<>();
        for (String topic : topics) {
            List<Sent> here =
                    sent.stream().filter(one -> one.topic().equals(topic)).toList();
            double counted = counted(topic) - countedBefore.getOrDefault(topic, 0.0);
            if (counted < here.size()) {
                silent.add("%s: %d records, %.0f counted".formatted(topic, here.size(), counted));
            }
            if (isKept(topic)) {
                silent.addAll(withoutALetter(topic, here));
            }
        }
        silent.addAll(withoutAnAnswer());
        return silent;
    }

    private static List<String> withoutALetter(String topic, List<Sent> here) {
        Map<String, Long> letters = TopicReader.everythingOn(Topic.deadLettersOf(topic)).stream()
                .collect(Collectors.groupingBy(FrontDoor::place, Collectors.counting()));
        return here.stream()
                .filter(one -> letters.getOrDefault(one.where(), 0L) != 1)
                .map(one ->
                        "%s (%s): %d letters".formatted(one.where(), one.id(), letters.getOrDefault(one.where(), 0L)))
                .toList();
    }

    /** Of the records that are whole: what stands on a topic of billing is rejected, by the id of its event. */
    private List<String> withoutAnAnswer() {
        List<Sent> owed = sent.stream()
                .filter(one -> one.misplaced() && isKept(one.topic()))
                .filter(one -> topicOf(one.topic()).direction() == Direction.INBOUND)
                .toList();
        if (owed.isEmpty()) {
            return List.of();
        }
        Set<String> rejected = TopicReader.payloads(Topic.ERP_OUTCOME, tenant, ErpOutcome.class).stream()
                .filter(outcome -> outcome.state() == OutcomeState.REJECTED && outcome.eventId() != null)
                .map(outcome -> String.valueOf(outcome.eventId()))
                .collect(Collectors.toSet());
        return owed.stream()
                .filter(one -> !rejected.contains(one.id()))
                .map(one -> "%s (%s): not rejected".formatted(one.where(), one.id()))
                .toList();
    }

    private double counted(String topic) {
        return counters.count(isKept(topic) ? "tieout.events.refused" : "tieout.events.passed.over", topic);
    }

    private boolean isKept(String topic) {
        return answersFor.test(topicOf(topic));
    }

    private static Topic topicOf(String name) {
        return Topic.named(name).orElseThrow(() -> new IllegalArgumentException(name + " is no topic of the registry"));
    }

    private static EventType<?> typeOf(String topic) {
        return EventTypes.all().stream()
                .filter(type -> type.topic() == topicOf(topic))
                .findFirst()
                .orElseThrow();
    }

    /** All that do not belong there. */
    private static List<EventType<?>> others(String topic) {
        return EventTypes.all().stream()
                .<EventType<?>>map(type -> type)
                .filter(type -> !type.topic().topicName().equals(topic))
                .toList();
    }

    private static String nameOf(EventType<?> type) {
        return type.name().substring("io.tieout.".length());
    }

    private static String place(ConsumerRecord<?, ?> letter) {
        return TopicReader.header(letter, "tieout_topic") + "/" + TopicReader.header(letter, "tieout_partition") + "/"
                + TopicReader.header(letter, "tieout_offset");
    }
}
