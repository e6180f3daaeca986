package io.tieout.model.catalog;

import io.tieout.model.event.Decoded;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The recorded bodies under {@code fixtures/v1}: one or more for each event type, in the form in which they were first sent. */
final class Fixtures {

    /** What was recorded beside the first form of a type. */
    private static final Map<EventType<?>, List<String>> FURTHER = Map.of(
            EventTypes.ERP_OUTCOME, List.of("parked", "rejected"),
            EventTypes.ERP_INVOICE, List.of("details"),
            EventTypes.INVOICE_READ, List.of("details"),
            EventTypes.ERP_CUSTOMER, List.of("details", "custom"),
            EventTypes.CUSTOMER_READ, List.of("details", "custom"),
            EventTypes.ERP_PAYMENT, List.of("ours"),
            EventTypes.SYNC_PROGRESSED, List.of("removed", "skipped"),
            EventTypes.RUN_SYNC, List.of("again", "import"));

    private Fixtures() {}

    /** One recorded body; printed as the name of its file. */
    record Fixture(String name, EventType<?> type) {

        String body() {
            return text("/fixtures/v1/" + name + ".json");
        }

        JsonNode tree() {
            return Json.mapper().readTree(body());
        }

        RawEvent raw() {
            return rawOf(type, body());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fixture> all() {
        return EventTypes.all().stream().flatMap(Fixtures::of).toList();
    }

    static List<Fixture> ofPublicEvents() {
        return all().stream().filter(f -> f.type().topic().isPublic()).toList();
    }

    static Fixture receivedPayment() {
        return all().stream()
                .filter(f -> f.name().equals("billing.payment.received.v1"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Fixture> of(EventType<?> type) {
        String name = type.name().substring("io.tieout.".length());
        return Stream.concat(
                        Stream.of(name),
                        FURTHER.getOrDefault(type, List.of()).stream().map(more -> name + "." + more))
                .map(one -> new Fixture(one, type));
    }

    /** A record as a plain CloudEvents producer sends it. */
    static RawEvent rawOf(EventType<?> type, String body) {
        return new RawEvent(headers(type), body.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> headers(EventType<?> type) {
        var headers = new HashMap<String, byte[]>();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "01JPAXM3T9BX4ZC2",
                        "ce_source", "/billing",
                        "ce_type", type.name(),
                        "ce_time", "2026-03-14T09:26:53.589Z",
                        "ce_tenantid", "acme",
                        "content-type", "application/json")
                .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    static String reasonFor(RawEvent raw) {
        return new EventCodec().decode(raw) instanceof Decoded.Refused refused ? refused.reason() : "understood";
    }

    static String text(String resource) {
        try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
