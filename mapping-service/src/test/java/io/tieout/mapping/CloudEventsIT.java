package io.tieout.mapping;

import static io.tieout.mapping.Samples.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Json;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventsIT extends RunningMapping {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @Test
    void whatAnySdkSendsIsUnderstoodAndWhatIsAnsweredAnySdkUnderstands() {
        wire.send(sentByTheSdk());
        wire.one(EventTypes.CREATE_CUSTOMER, tenant);

        var record = wire.all(Topic.INTACCT_COMMAND.topicName()).stream()
                .filter(one -> KafkaPeers.header(one, "ce_tenantid").equals(tenant.value()))
                .findFirst()
                .orElseThrow();
        try (var deserializer = new CloudEventDeserializer()) {
            var event = deserializer.deserialize(record.topic(), record.headers(), record.value());
            assertThat(event.getType()).isEqualTo("io.tieout.intacct.customer.create.v1");
            assertThat(event.getSource()).isEqualTo(URI.create("/tieout/mapping-service"));
            assertThat(event.getSubject()).isEqualTo("C-1");
            assertThat(event.getExtension("tenantid")).isEqualTo(tenant.value());
            assertThat((String) event.getExtension("traceparent")).startsWith("00-" + TRACE + "-");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
        }
        assertThat(record.key()).isEqualTo(tenant + ":C-1");
    }

    @Test
    void headersArePlainTextsAndOnlyOurs() {
        wire.send(sentByTheSdk());
        wire.one(EventTypes.CREATE_CUSTOMER, tenant);

        var record = wire.all(Topic.INTACCT_COMMAND.topicName()).stream()
                .filter(one -> KafkaPeers.header(one, "ce_tenantid").equals(tenant.value()))
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(record.headers().toArray()).map(Header::key))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_tenantid",
                        "ce_traceparent",
                        "content-type"));
        assertThat(record.headers().lastHeader("ce_specversion").value())
                .isEqualTo("1.0".getBytes(StandardCharsets.UTF_8));
    }

    private ProducerRecord<String, byte[]> sentByTheSdk() {
        var event = CloudEventBuilder.v1()
                .withId("sdk-1")
                .withSource(URI.create("/billing"))
                .withType("io.tieout.billing.customer.changed.v1")
                .withSubject("C-1")
                .withTime(OffsetDateTime.parse("2026-03-31T12:00:00+02:00"))
                .withExtension("tenantid", tenant.value())
                .withExtension("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .withData("application/json", Json.mapper().writeValueAsBytes(customer("C-1")))
                .build();
        var headers = new RecordHeaders();
        try (var serializer = new CloudEventSerializer()) {
            serializer.configure(Map.of(CloudEventSerializer.ENCODING_CONFIG, Encoding.BINARY), false);
            byte[] body = serializer.serialize(Topic.BILLING_CUSTOMER.topicName(), headers, event);
            return new ProducerRecord<>(Topic.BILLING_CUSTOMER.topicName(), null, tenant + ":C-1", body, headers);
        }
    }
}
