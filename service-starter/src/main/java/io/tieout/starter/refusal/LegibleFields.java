package io.tieout.starter.refusal;

import io.tieout.model.event.Json;
import io.tieout.model.text.StorableText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The texts and numbers of a JSON body by their paths ({@code origin.documentId}), as far as it can be read: up to where it breaks. */
final class LegibleFields {

    private static final int LONGEST = 200;
    private static final int MOST = 10_000;

    private final Map<String, String> byPath = new HashMap<>();

    private LegibleFields() {}

    static LegibleFields of(byte @Nullable [] body) {
        var fields = new LegibleFields();
        if (body != null && body.length > 0) {
            try (JsonParser parser = Json.mapper().createParser(body)) {
                fields.read(parser);
            } catch (JacksonException broken) {
                return fields; // what was read before stays
            }
        }
        return fields;
    }

    private void read(JsonParser parser) {
        Deque<String> path = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null && byPath.size() < MOST; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY ->
                    path.addLast(parser.currentName() == null ? "" : parser.currentName());
                case END_OBJECT, END_ARRAY -> path.pollLast();
                case VALUE_STRING, VALUE_NUMBER_INT -> note(path, parser);
                default -> {
                    // neither opens a level nor holds a text
                }
            }
        }
    }

    private void note(Deque<String> path, JsonParser parser) {
        String text = parser.getString();
        if (parser.currentName() != null && text.length() <= LONGEST && StorableText.flawOf(text) == null) {
            String above = String.join(".", path);
            byPath.putIfAbsent((above + "." + parser.currentName()).replaceFirst("^\\.+", ""), text);
        }
    }

    /** The first of these that could be read; null if none could. */
    @Nullable
    String first(String... paths) {
        for (String path : paths) {
            String text = byPath.get(path);
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    /** @return what stands there as a number from 1 up; otherwise 1 */
    int revision() {
        String text = byPath.get("revision");
        return text != null && text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 1;
    }
}
