package io.tieout.starter.event;

import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The headers of an event as JSON in the outbox. All headers of ours are UTF-8 texts. */
final class OutboxHeaders {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private OutboxHeaders() {}

    static String write(RawEvent raw) {
        Map<String, String> texts = new LinkedHashMap<>();
        raw.headers().forEach((name, value) -> texts.put(name, new String(value, StandardCharsets.UTF_8)));
        return Json.mapper().writeValueAsString(texts);
    }

    static Map<String, byte[]> read(String json) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        Json.mapper()
                .readValue(json, TEXTS)
                .forEach((name, text) -> headers.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
