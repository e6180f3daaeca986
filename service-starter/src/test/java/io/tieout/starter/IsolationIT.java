package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventCodec;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Decoded;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.testsupport.HostileRecords;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What becomes of a batch that fails: by one of its records, or by nobody's fault. */
@TestPropertySource(properties = {"tieout.intake.attempts=3", "tieout.intake.standstill=2s"})
class IsolationIT extends RunningSample {

    private static final String TOPIC = "billing.payment.v1";
    private static final String TYPE = "billing.payment.received.v1";

    @AfterEach
    void theDatabaseIsBack() {
        noting.failuresToCome.set(0);
    }

    @Test
    void aRecordThatFailsForNoKnownReasonIsFoundTriedAgainAndRefusedAndItsNeighboursAreHandled() throws Exception {
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> "around-" + i).toList();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String id : ids) {
            records.add(HostileRecords.valid(TOPIC, TYPE, "acme", id));
        }
        records.add(117, HostileRecords.valid(TOPIC, TYPE, "acme", "unforeseen-1"));
        send(records);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(ids).allMatch(this::isNoted));
        assertThat(isNoted("unforeseen-1")).isFalse();
        assertThat(jdbc.sql("SELECT code || ': ' || reason FROM refused_record WHERE event_id = 'unforeseen-1'")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_HANDLED: it could not be handled in 3 attempts: nobody foresaw unforeseen-1");
        assertThat(lettersOf("unforeseen-1")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomesOf("unforeseen-1"))
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED)));
        assertThat(jdbc.sql("SELECT count(*) FROM stumble").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatWasRefusedInABatchThatComesAgainIsToldOnce() throws Exception {
        noting.failuresToCome.set(4);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var valid = HostileRecords.valid(TOPIC, TYPE, "acme", "again-" + i);
            records.add(new ProducerRecord<>(
                    TOPIC, null, valid.key(), "{\"paymentId\":".getBytes(StandardCharsets.UTF_8), valid.headers()));
        }
        records.add(HostileRecords.valid(TOPIC, TYPE, "acme", "behind-sixty"));
        send(records);

        await().atMost(Duration.ofSeconds(40)).until(() -> isNoted("behind-sixty"));

        for (int i = 0; i < 60; i++) {
            assertThat(lettersOf("again-" + i)).as("letters of %d", i).isEqualTo(1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM refused_record WHERE event_id LIKE 'again-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
    }

    @Test
    void whileNothingMovesItIsMeasuredAndTheServiceIsNotReadyAndNothingIsGivenUp() throws Exception {
        noting.failuresToCome.set(Integer.MAX_VALUE);
        send(List.of(HostileRecords.valid(TOPIC, TYPE, "acme", "waits")));

        await().atMost(Duration.ofSeconds(20)).until(() -> get("/readyz").statusCode() == 503);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("tieout_intake_standstill_seconds")
                                && line.contains("topic=\"" + TOPIC + "\"")))
                .singleElement()
                .asString()
                .doesNotEndWith(" 0.0");

        noting.failuresToCome.set(0);

        await().atMost(Duration.ofSeconds(30)).until(() -> isNoted("waits"));
        await().atMost(Duration.ofSeconds(5)).until(() -> get("/readyz").statusCode() == 200);
        assertThat(lettersOf("waits")).isZero();
    }

    /** One behind the other. */
    private static void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (var producer = producer(Map.of("linger.ms", 200))) {
            List<Future<RecordMetadata>> sends = new ArrayList<>();
            records.forEach(record -> sends.add(producer.send(inOnePartition(record))));
            producer.flush();
            for (Future<RecordMetadata> send : sends) {
                send.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> inOnePartition(ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), 1, record.key(), record.value(), record.headers());
    }

    private static long lettersOf(String eventId) {
        return TopicReader.everythingOn(TOPIC + ".dlt").stream()
                .filter(letter -> TopicReader.header(letter, "ce_id").equals(eventId))
                .count();
    }

    private static List<ErpOutcome> outcomesOf(String subject) {
        return TopicReader.everythingOn("erp.outcome.v1").stream()
                .map(record -> new EventCodec().decode(KafkaRecords.raw(record)))
                .map(decoded ->
                        (ErpOutcome) ((Decoded.Understood) decoded).event().data())
                .filter(outcome -> subject.equals(outcome.documentId()))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
