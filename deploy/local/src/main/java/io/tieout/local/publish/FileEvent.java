package io.tieout.local.publish;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Json;
import io.tieout.model.event.Topic;
import io.tieout.model.id.DeterministicId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;

/**
 * One event of a file, in the JSON format of CloudEvents 1.0.
 *
 * <p>Required are {@code type} (one of the public types), {@code tenantid} and {@code data} (or {@code data_base64} for
 * bytes that need not be JSON). By default {@code specversion} is 1.0, {@code source} is {@code /billing/file}, {@code time} is
 * now, {@code id} is derived from type, tenant and data (so the same event twice is one event), and {@code subject} is the document: the
 * transaction, the invoice, or else the customer.
 * The record's key is {@code tenantid:customerId} with the {@code customerId} of the data; the attribute {@code partitionkey} overrides it.
 */
final class FileEvent {
    private static final Set<String> NOT_ATTRIBUTES = Set.of("data", "data_base64", "datacontenttype");

    private static final String SHAPE =
            "an event is {\"type\": …, \"tenantid\": …, \"data\": {…}}, as in docs/examples/payments.jsonl";

    /** The most telling first: a payment names its customer too. */
    private static final List<String> DOCUMENTS = List.of("transactionId", "invoiceId", "documentId", "customerId");

    private final JsonNode json;
    private final Clock clock;

    private FileEvent(JsonNode json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The record for an event.
     *
     * @throws UnusableEvent if no record can be made of it
     */
    static ProducerRecord<String, byte[]> toRecord(JsonNode json, Clock clock) {
        if (!json.isObject()) {
            throw new UnusableEvent("this is no JSON object; " + SHAPE);
        }
        return new FileEvent(json, clock).asRecord();
    }

    private ProducerRecord<String, byte[]> asRecord() {
        String type = required("type");
        String tenant = required("tenantid");
        byte[] data = data();
        var message = new ProducerRecord<>(topic(type).topicName(), key(tenant), data);
        attributes(type, tenant, data)
                .forEach((name, value) -> message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        String contentType = text("datacontenttype").orElse("application/json");
        message.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private Map<String, String> attributes(String type, String tenant, byte[] data) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put(
                "id",
                DeterministicId.of(type, tenant, new String(data, StandardCharsets.UTF_8))
                        .toString());
        attributes.put("source", "/billing/file");
        attributes.put("time", clock.instant().toString());
        DOCUMENTS.stream()
                .flatMap(it -> inData(it).stream())
                .findFirst()
                .ifPresent(it -> attributes.put("subject", it));
        for (String name : json.propertyNames()) {
            if (!NOT_ATTRIBUTES.contains(name)) {
                text(name).ifPresent(value -> attributes.put(name, value));
            }
        }
        return attributes;
    }

    private static Topic topic(String type) {
        Topic topic = EventTypes.named(type)
                .orElseThrow(() -> new UnusableEvent("type \"" + type + "\" is not known; known are " + publicTypes()))
                .topic();
        if (!topic.isPublic()) {
            throw new UnusableEvent("type \"" + type + "\" is private to Tieout; public are " + publicTypes());
        }
        return topic;
    }

    private static String publicTypes() {
        return EventTypes.all().stream()
                .filter(it -> it.topic().isPublic())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private byte[] data() {
        Optional<String> bytes = text("data_base64");
        if (bytes.isPresent()) {
            try {
                return Base64.getDecoder().decode(bytes.get());
            } catch (IllegalArgumentException e) {
                throw new UnusableEvent("\"data_base64\" is not base64");
            }
        }
        JsonNode data = json.get("data");
        if (data == null) {
            throw new UnusableEvent("\"data\" is missing; " + SHAPE);
        }
        return Json.mapper().writeValueAsBytes(data);
    }

    private String key(String tenant) {
        return text("partitionkey")
                .orElseGet(() -> customer().map(it -> tenant + ":" + it).orElse(tenant));
    }

    private Optional<String> customer() {
        return inData("customerId");
    }

    private Optional<String> inData(String name) {
        return Optional.ofNullable(json.get("data"))
                .map(data -> data.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new UnusableEvent("\"" + name + "\" is missing; " + SHAPE));
    }

    private Optional<String> text(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isObject() || value.isArray()) {
            throw new UnusableEvent("\"" + name + "\" must be a text; attributes of a CloudEvent are simple values");
        }
        return Optional.of(value.asString()).filter(it -> !it.isBlank());
    }
}
