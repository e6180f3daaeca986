package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.testsupport.TestInfrastructure;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What an upstream system can do wrong, published by a plain producer into one partition, and after it a good event. */
class BadInputIT extends ServiceIT {

    private static final String TOPIC = "billing.payment.v1";
    private static final int PARTITION = 1;

    private final EventCodec codec = new EventCodec();

    @Test
    void whatFailsTheDoorIsDeadLetteredAndAnsweredAndThePartitionGoesOn() throws Exception {
        TestEvents strangers = TestEvents.ofNewTenant();
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "500.00", "500.00"));
        eventually(
                () -> assertThat(get(address("/ledger")).body().path("invoices").asInt())
                        .isEqualTo(1));
        RawEvent good = encoded("T-bad");
        String body = new String(good.body(), StandardCharsets.UTF_8);
        try (var producer = producer()) {
            send(producer, raw(good.headers(), "{\"paymentId\":"));
            send(producer, raw(without(good, "ce_tenantid"), body));
            send(producer, raw(without(good, "ce_id"), body));
            send(producer, raw(good.headers(), body.replace("\"10.00\"", "\"10.001\"")));
            send(producer, raw(good.headers(), body.replaceFirst("\"10.00\"", "\"11.00\"")));
            send(producer, raw(good.headers(), "{\"padding\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}"));
            send(producer, new RawEvent(good.headers(), null));
            send(
                    producer,
                    codec.encode(
                            strangers.payment("T-stranger").on("I-1", "1.00").event()));
            send(producer, codec.encode(events.billingCustomer("C-9")));
            producer.send(aPlainCloudEvent()).get(30, TimeUnit.SECONDS);
        }

        eventually(() -> assertThat(stateOf("T-good")).isEqualTo("REQUESTED"));
        assertThat(reasons(events))
                .hasSize(7)
                .anySatisfy(reason -> assertThat(reason).startsWith("the body is not JSON"))
                .anySatisfy(reason -> assertThat(reason).contains("ce_id is missing"))
                .anySatisfy(reason -> assertThat(reason).contains("10.001 has 3 decimals"))
                .anySatisfy(reason -> assertThat(reason).contains("add up to"))
                .anySatisfy(reason -> assertThat(reason).contains("at most 1,048,576 are accepted"))
                .anySatisfy(reason -> assertThat(reason).contains("the body is empty"))
                .anySatisfy(reason -> assertThat(reason).contains("but on billing.customer.v1"));
        assertThat(reasons(strangers)).singleElement().asString().contains("never connected");
        assertThat(letters().stream()
                        .map(letter -> TopicReader.header(letter, "tieout_reason"))
                        .toList())
                .contains("header ce_tenantid is missing");
        eventually(() -> {
            assertThat(rejections(events)).isEqualTo(7);
            assertThat(rejections(strangers)).isEqualTo(1);
        });
        assertThat(get(address("/payments/summary")).body().toString())
                .contains("\"in\":8")
                .contains("\"rejected\":7")
                .contains("\"requested\":1");
    }

    @Test
    void charactersThatNoTableCanHoldStopNothing() throws Exception {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "500.00", "500.00"));
        eventually(
                () -> assertThat(get(address("/ledger")).body().path("invoices").asInt())
                        .isEqualTo(1));
        RawEvent good = encoded("T-nul");
        try (var producer = producer()) {
            send(producer, raw(with(good, "ce_subject", "nul \0 here"), reference(good, "nul \\u0000 here")));
            send(producer, raw(with(good, "ce_subject", "nul \0 here"), "{"));
            send(producer, raw(with(good, "ce_type", "nul \0 here"), "{"));
            RawEvent half = encoded("T-half");
            send(producer, raw(half.headers(), reference(half, "half \\ud800 a pair")));
            producer.send(aPlainCloudEvent()).get(30, TimeUnit.SECONDS);
        }

        eventually(() -> assertThat(stateOf("T-good")).isEqualTo("REQUESTED"));
        assertThat(get(address("/payments/summary")).body().path("in").asInt()).isEqualTo(5);
    }

    private static String reference(RawEvent raw, String json) {
        String body = new String(raw.body(), StandardCharsets.UTF_8);
        return body.substring(0, body.length() - 1) + ",\"reference\":\"" + json + "\"}";
    }

    private static Map<String, byte[]> with(RawEvent raw, String header, String value) {
        var headers = new HashMap<>(raw.headers());
        headers.put(header, value.getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private RawEvent encoded(String transaction) {
        return codec.encode(events.payment(transaction).on("I-1", "10.00").event());
    }

    private ProducerRecord<String, byte[]> aPlainCloudEvent() {
        Event<?> event = events.payment("T-good").on("I-1", "10.00").event();
        CloudEvent plain = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/somebody/else"))
                .withType(event.type().name())
                .withTime(event.time().atOffset(ZoneOffset.ofHours(2)))
                .withExtension("tenantid", events.tenant().value())
                .withData("application/json", Json.mapper().writeValueAsBytes(event.data()))
                .build();
        return KafkaMessageFactory.<String>createWriter(TOPIC, PARTITION, System.currentTimeMillis(), event.key())
                .writeBinary(plain);
    }

    private static RawEvent raw(Map<String, byte[]> headers, String body) {
        return new RawEvent(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> without(RawEvent raw, String header) {
        var headers = new HashMap<>(raw.headers());
        headers.remove(header);
        return headers;
    }

    private void send(KafkaProducer<String, byte[]> producer, RawEvent raw) throws Exception {
        var record = new ProducerRecord<>(TOPIC, PARTITION, events.tenant() + ":C-1", raw.body());
        raw.headers().forEach((name, value) -> record.headers().add(name, value));
        producer.send(record).get(30, TimeUnit.SECONDS);
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfrastructure.kafka().bootstrapServers(),
                        "max.request.size",
                        12 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static List<ConsumerRecord<String, byte[]>> letters() {
        try (var reader = new TopicReader(TOPIC + ".dlt")) {
            return reader.records();
        }
    }

    private static List<String> reasons(TestEvents of) {
        return letters().stream()
                .filter(letter -> of.tenant().value().equals(TopicReader.header(letter, "ce_tenantid")))
                .map(letter -> TopicReader.header(letter, "tieout_reason"))
                .toList();
    }

    private static long rejections(TestEvents of) {
        try (var reader = new TopicReader(Topic.ERP_OUTCOME)) {
            return reader.of(of.tenant(), ErpOutcome.class).stream()
                    .filter(outcome -> outcome.state() == OutcomeState.REJECTED)
                    .count();
        }
    }
}
