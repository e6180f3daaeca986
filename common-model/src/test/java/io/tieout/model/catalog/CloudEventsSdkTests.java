package io.tieout.model.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference implementation of CloudEvents and ours read each other's Kafka records. */
class CloudEventsSdkTests {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final EventCodec codec = new EventCodec();

    static List<Fixtures.Fixture> all() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatTheSdkWritesIsUnderstood(Fixtures.Fixture fixture) {
        CloudEvent sent = cloudEvent(fixture);
        ProducerRecord<Void, byte[]> record =
                KafkaMessageFactory.createWriter("any").writeBinary(sent);

        assertThat(codec.decode(new RawEvent(byName(record.headers()), record.value())))
                .isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
                    Event<?> event = understood.event();
                    assertThat(event.id().value()).isEqualTo(sent.getId());
                    assertThat(event.source()).isEqualTo(sent.getSource());
                    assertThat(event.type()).isEqualTo(fixture.type());
                    assertThat(event.subject()).isEqualTo("TXN-88121-1");
                    assertThat(event.time())
                            .isEqualTo(java.util.Objects.requireNonNull(sent.getTime())
                                    .toInstant());
                    assertThat(event.tenant().value()).isEqualTo("acme");
                    assertThat(event.trace().traceparent()).isEqualTo(TRACEPARENT);
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatWeWriteIsUnderstoodByTheSdk(Fixtures.Fixture fixture) {
        Event<?> event = ((Decoded.Understood) codec.decode(fixture.raw())).event();
        RawEvent raw = codec.encode(event);

        CloudEvent read =
                KafkaMessageFactory.createReader(headers(raw), raw.body()).toEvent();

        assertThat(read.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(read.getId()).isEqualTo(event.id().value());
        assertThat(read.getSource()).isEqualTo(event.source());
        assertThat(read.getType()).isEqualTo(event.type().name());
        assertThat(read.getSubject()).isEqualTo(event.subject());
        assertThat(read.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-14T09:26:53.589Z"));
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getDataSchema()).isEqualTo(Schemas.uriOf(event.type()));
        assertThat(read.getExtension("tenantid")).isEqualTo("acme");
        assertThat(read.getExtension("traceparent")).isEqualTo(event.trace().traceparent());
        assertThat(read.getExtensionNames()).containsExactlyInAnyOrder("tenantid", "traceparent");
        assertThat(java.util.Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(raw.body());
    }

    @org.junit.jupiter.api.Test
    void aRecordInStructuredModeIsRefusedWithWhatToSendInstead() {
        var headers = Fixtures.headers(EventTypes.payment(TransactionType.RECEIVED));
        headers.keySet().removeIf(name -> name.startsWith("ce_"));
        headers.put("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));
        byte[] body = "{\"specversion\":\"1.0\",\"id\":\"1\",\"data\":{}}".getBytes(UTF_8);

        assertThat(Fixtures.reasonFor(new RawEvent(headers, body)))
                .isEqualTo("content-type is \"application/cloudevents+json; charset=UTF-8\"; send CloudEvents in binary"
                        + " mode with content-type application/json");
    }

    private static CloudEvent cloudEvent(Fixtures.Fixture fixture) {
        return CloudEventBuilder.v1()
                .withId("01JPAXM3T9BX4ZC2")
                .withSource(URI.create("https://billing.example/payments"))
                .withType(fixture.type().name())
                .withSubject("TXN-88121-1")
                .withTime(OffsetDateTime.parse("2026-03-14T10:26:53.589+01:00"))
                .withExtension("tenantid", "acme")
                .withExtension("traceparent", TRACEPARENT)
                .withExtension("anotherone", "is ignored")
                .withData("application/json", fixture.body().getBytes(UTF_8))
                .build();
    }

    private static HashMap<String, byte[]> byName(Headers headers) {
        var byName = new HashMap<String, byte[]>();
        headers.forEach(header -> byName.put(header.key(), header.value()));
        return byName;
    }

    private static Headers headers(RawEvent raw) {
        var headers = new RecordHeaders();
        raw.headers().forEach(headers::add);
        return headers;
    }
}
