package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.testsupport.HostileRecords;
import io.tieout.testsupport.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** Behind a flood of one tenant the others do not wait; the flood is handled whole, and refused where it has to be in its own name. */
class FloodIT extends RunningSample {

    private static final String TOPIC = "billing.payment.v1";
    private static final String TYPE = "billing.payment.received.v1";
    private static final int FLOOD = 12_000;

    @Test
    void aNeighbourBehindAFloodIsHandledBeforeTheFloodIsAndNothingOfTheFloodIsLost() throws Exception {
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        Future<RecordMetadata> spoilt;
        try (var producer = producer(Map.of("linger.ms", 50))) {
            for (int i = 0; i < FLOOD; i++) {
                sends.add(producer.send(HostileRecords.valid(TOPIC, TYPE, "flood", "flood-" + i)));
            }
            var broken = HostileRecords.valid(TOPIC, TYPE, "flood", "broken");
            spoilt = producer.send(new ProducerRecord<>(
                    TOPIC, null, broken.key(), "{".getBytes(StandardCharsets.UTF_8), broken.headers()));
            sends.add(producer.send(HostileRecords.valid(TOPIC, TYPE, "neighbour", "neighbour-1")));
            sends.add(producer.send(HostileRecords.valid(TOPIC, TYPE, "neighbour", "neighbour-2")));
        }
        for (Future<RecordMetadata> send : sends) {
            send.get();
        }

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isNoted("neighbour-1") && isNoted("neighbour-2"));
        long handledOfTheFlood = noted("flood-%");
        await().atMost(Duration.ofSeconds(120)).until(() -> noted("flood-%") == FLOOD);

        assertThat(handledOfTheFlood).isLessThan(FLOOD * 3 / 4);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT count(*) FROM set_aside")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(refusalOf(TOPIC, spoilt.get().partition(), spoilt.get().offset()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("MALFORMED"));
        assertThat(TopicReader.everythingOn(TOPIC + ".dlt"))
                .filteredOn(letter -> TopicReader.header(letter, "ce_id").equals("broken"))
                .singleElement()
                .satisfies(letter -> assertThat(TopicReader.header(letter, "tieout_offset"))
                        .isEqualTo(Long.toString(spoilt.get().offset())));
    }

    private long noted(String pattern) {
        return jdbc.sql("SELECT count(*) FROM note WHERE event_id LIKE ?")
                .param(pattern)
                .query(Long.class)
                .single();
    }
}
