package io.tieout.local.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class FileEventTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String TYPE = "io.tieout.billing.customer.changed.v1";

    @Test
    void becomesARecordInBinaryMode() {
        var message = read("""
                {"type":"%s","id":"e-1","source":"/shop","subject":"C1","time":"2026-02-01T00:00:00Z","tenantid":"acme",\
                "data":{"customerId":"C1","name":"Café"}}""".formatted(TYPE));

        assertThat(message.topic()).isEqualTo("billing.customer.v1");
        assertThat(message.key()).isEqualTo("acme:C1");
        assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"customerId\":\"C1\",\"name\":\"Café\"}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo(TYPE);
        assertThat(header(message, "ce_id")).isEqualTo("e-1");
        assertThat(header(message, "ce_source")).isEqualTo("/shop");
        assertThat(header(message, "ce_time")).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(header(message, "ce_tenantid")).isEqualTo("acme");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(message.headers().lastHeader("ce_data")).isNull();
    }

    @Test
    void theSameLineIsTheSameEvent() {
        String line = "{\"type\":\"%s\",\"tenantid\":\"acme\",\"data\":{\"customerId\":\"C1\"}}".formatted(TYPE);

        assertThat(header(read(line), "ce_id")).isEqualTo(header(read(line), "ce_id"));
        assertThat(header(read(line), "ce_time")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(header(read(line), "ce_source")).isEqualTo("/billing/file");
        assertThat(header(read(line), "ce_subject")).isEqualTo("C1");
    }

    @Test
    void theSubjectIsTheDocument() {
        assertThat(subjectOf("billing.payment.received", "\"customerId\":\"C1\",\"transactionId\":\"TX-1\""))
                .isEqualTo("TX-1");
        assertThat(subjectOf("billing.invoice.issued", "\"customerId\":\"C1\",\"invoiceId\":\"INV-1\""))
                .isEqualTo("INV-1");
        assertThat(subjectOf("billing.customer.changed", "\"customerId\":\"C1\""))
                .isEqualTo("C1");
        assertThat(read("{\"type\":\"%s\",\"tenantid\":\"acme\",\"data\":{}}".formatted(TYPE))
                        .headers()
                        .lastHeader("ce_subject"))
                .isNull();
    }

    private static String subjectOf(String type, String data) {
        return header(
                read("{\"type\":\"io.tieout.%s.v1\",\"tenantid\":\"acme\",\"data\":{%s}}".formatted(type, data)),
                "ce_subject");
    }

    @Test
    void bytesThatAreNoJsonTravelAsTheyAre() {
        var message = read(
                "{\"type\":\"%s\",\"tenantid\":\"acme\",\"partitionkey\":\"acme:C7\",\"data_base64\":\"e25vdCBqc29u\"}"
                        .formatted(TYPE));

        assertThat(new String(message.value(), UTF_8)).isEqualTo("{not json");
        assertThat(message.key()).isEqualTo("acme:C7");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertUnusable("{\"tenantid\":\"acme\",\"data\":{}}", "\"type\" is missing");
        assertUnusable("{\"type\":\"%s\",\"data\":{}}".formatted(TYPE), "\"tenantid\" is missing");
        assertUnusable("{\"type\":\"%s\",\"tenantid\":\"acme\"}".formatted(TYPE), "\"data\" is missing");
        assertUnusable("[1]", "this is no JSON object; an event is {");
        assertUnusable(
                "{\"type\":\"%s\",\"tenantid\":\"acme\",\"data_base64\":\"?\"}".formatted(TYPE), "is not base64");
    }

    @Test
    void unknownAndPrivateTypesAreRefusedWithThoseThatAreAllowed() {
        assertUnusable("{\"type\":\"nonsense\",\"tenantid\":\"acme\",\"data\":{}}", TYPE);
        assertUnusable(
                "{\"type\":\"io.tieout.intacct.payment.create.v1\",\"tenantid\":\"acme\",\"data\":{}}",
                "private to Tieout");
    }

    private static void assertUnusable(String line, String reason) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(UnusableEvent.class).hasMessageContaining(reason);
    }

    private static ProducerRecord<String, byte[]> read(String line) {
        return FileEvent.toRecord(Json.mapper().readTree(line), NOON);
    }

    private static String header(ProducerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
