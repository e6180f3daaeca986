package io.tieout.model.catalog;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.InvalidPayload;
import io.tieout.model.event.Json;
import io.tieout.model.event.Payload;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Rfc3339;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns events into CloudEvents 1.0 Kafka records in binary mode (attributes in {@code ce_*} headers, JSON body) and back.
 * Whatever the bytes are, decoding answers; it never throws. Thread-safe.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka binding</a>
 */
public final class EventCodec {

    /** A body over this size, in bytes, is refused. */
    public static final int LARGEST_BODY = 1024 * 1024;

    private static final String JSON = "application/json";

    public RawEvent encode(Event<?> event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.id().value());
        header(headers, "ce_source", event.source().toString());
        header(headers, "ce_type", event.type().name());
        header(headers, "ce_subject", event.subject());
        header(headers, "ce_time", event.time().toString());
        header(headers, "ce_dataschema", Schemas.uriOf(event.type()).toString());
        header(headers, "ce_tenantid", event.tenant().value());
        header(headers, "ce_traceparent", event.trace().traceparent());
        header(headers, "content-type", JSON);
        return new RawEvent(headers, Json.mapper().writeValueAsBytes(event.data()));
    }

    private static void header(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public Decoded decode(RawEvent raw) {
        var attributes = Attributes.of(raw);
        try {
            return new Decoded.Understood(understand(attributes, raw));
        } catch (RuntimeException refused) {
            return refused(attributes, Reasons.of(refused));
        }
    }

    /** A refusal for a reason that the caller has, with what can be read of the attributes. */
    public Decoded.Refused refused(RawEvent raw, String reason) {
        return refused(Attributes.of(raw), reason);
    }

    private static Decoded.Refused refused(Attributes attributes, String reason) {
        return new Decoded.Refused(
                reason,
                attributes.tenantIfReadable(),
                attributes.idIfReadable(),
                attributes.text("type"),
                attributes.text("subject"));
    }

    private static Event<?> understand(Attributes attributes, RawEvent raw) {
        String contentType = attributes.contentType();
        if (contentType != null && !JSON.equals(mediaType(contentType))) {
            throw new IllegalArgumentException(
                    "content-type is \"%s\"; send CloudEvents in binary mode with content-type application/json"
                            .formatted(contentType));
        }
        if (!"1.0".equals(attributes.text("specversion"))) {
            throw new IllegalArgumentException(
                    "header ce_specversion is missing or not \"1.0\"; send CloudEvents 1.0 in Kafka's binary mode");
        }
        EventId id = new EventId(attributes.required("id"));
        String typeName = attributes.required("type");
        EventType<?> type = EventTypes.named(typeName)
                .orElseThrow(() -> new IllegalArgumentException("type \"%s\" is not known".formatted(typeName)));
        return event(type, id, attributes, raw.body());
    }

    private static <T extends Payload> Event<T> event(
            EventType<T> type, EventId id, Attributes attributes, byte @org.jspecify.annotations.Nullable [] body) {
        URI source = source(attributes.required("source"));
        var tenant = new TenantId(attributes.required("tenantid"));
        Instant time = instant(attributes.required("time"));
        T data = Bodies.read(body, type);
        if (data instanceof PaymentTransaction payment
                && !type.name().equals(payment.transactionType().eventType())) {
            throw new IllegalArgumentException("the event's type is %s but its transactionType is %s"
                    .formatted(type.name(), payment.transactionType()));
        }
        String subject = attributes.text("subject");
        Trace trace = Trace.of(attributes.text("traceparent"), id);
        return new Event<>(id, source, type, subject == null ? data.orderingKey() : subject, time, tenant, trace, data);
    }

    private static URI source(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAUri) {
            throw new IllegalArgumentException(
                    "header ce_source is \"%s\", which is not a URI reference such as /billing".formatted(text),
                    notAUri);
        }
    }

    /** Without parameters such as {@code charset}; media types are written in any case. */
    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private static Instant instant(String text) {
        try {
            return Rfc3339.instant(text);
        } catch (InvalidPayload notATime) {
            throw new IllegalArgumentException("header ce_time: " + notATime.getMessage(), notATime);
        }
    }
}
