package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.testsupport.HostileRecords;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** Ten thousand records that nobody can take, on every topic, public and private, with valid ones between them. */
class HostileRecordsIT extends RunningSample {

    private static final long SEED = 20260314;
    private static final int HOSTILE = 10_000;
    private static final int ONE_VALID_AMONG = 20;

    /** What the sample service writes itself comes back to it; it stands on its own topic and is valid. */
    private static final List<EventType<?>> TYPES = List.copyOf(EventTypes.all().stream()
            .filter(type -> type != EventTypes.ERP_OUTCOME)
            .toList());

    private record Sent(String topic, String id, Future<RecordMetadata> place) {
        String where() throws Exception {
            return topic + "/" + place.get().partition() + "/" + place.get().offset();
        }
    }

    @Test
    void everyValidOneIsHandledAndEveryOtherHasOneRowOneLetterAndStopsNobody() throws Exception {
        var hostile = new HostileRecords(SEED);
        var random = new Random(SEED);
        List<Sent> good = new ArrayList<>();
        List<Sent> bad = new ArrayList<>();
        try (var producer =
                producer(Map.of("compression.type", "gzip", "linger.ms", 20, "enable.idempotence", false))) {
            for (int i = 0; i < HOSTILE; i++) {
                EventType<?> type = TYPES.get(random.nextInt(TYPES.size()));
                String topic = type.topic().topicName();
                if (i % ONE_VALID_AMONG == 0) {
                    String id = "good-" + i;
                    good.add(new Sent(topic, id, producer.send(HostileRecords.valid(topic, nameOf(type), "acme", id))));
                }
                String id = "bad-" + i;
                bad.add(new Sent(
                        topic,
                        id,
                        producer.send(hostile.next(topic, nameOf(type), foreign(type, random), "acme", id))));
            }
        }
        Set<String> refusable = new HashSet<>();
        for (Sent sent : bad) {
            refusable.add(sent.where());
        }

        // A crowd of one tenant is set aside, and is handled later.
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(lag(group, List.of("billing.payment.v1"))
                                + lag(group + "-others", otherTopics())
                                + setAside())
                        .isZero());

        assertThat(good)
                .allSatisfy(sent -> assertThat(isNoted(sent.id())).as(sent.id()).isTrue());
        assertThat(jdbc.sql("SELECT topic || '/' || partition || '/' || \"offset\" FROM refused_record")
                        .query(String.class)
                        .list())
                .filteredOn(refusable::contains)
                .containsExactlyInAnyOrderElementsOf(refusable);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM refused_record WHERE code = 'NOT_HANDLED' AND event_id <> 'unforeseen-1'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(letters()).filteredOn(refusable::contains).containsExactlyInAnyOrderElementsOf(refusable);
        assertThat(jdbc.sql("SELECT count(*) FROM stumble").query(Long.class).single())
                .isZero();
    }

    private static List<String> letters() {
        return TYPES.stream()
                .map(type -> type.topic().deadLetterName())
                .distinct()
                .flatMap(topic -> TopicReader.everythingOn(topic).stream())
                .map(letter -> TopicReader.header(letter, "tieout_topic") + "/"
                        + TopicReader.header(letter, "tieout_partition") + "/"
                        + TopicReader.header(letter, "tieout_offset"))
                .toList();
    }

    private static List<String> otherTopics() {
        return TYPES.stream()
                .map(type -> type.topic().topicName())
                .filter(topic -> !topic.equals("billing.payment.v1"))
                .distinct()
                .toList();
    }

    private static String foreign(EventType<?> type, Random random) {
        List<EventType<?>> others =
                TYPES.stream().filter(other -> other.topic() != type.topic()).toList();
        return nameOf(others.get(random.nextInt(others.size())));
    }

    private static String nameOf(EventType<?> type) {
        return type.name().substring("io.tieout.".length());
    }

    private long setAside() {
        return jdbc.sql("SELECT count(*) FROM set_aside").query(Long.class).single();
    }
}
