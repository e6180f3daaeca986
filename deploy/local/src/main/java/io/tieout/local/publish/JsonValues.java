package io.tieout.local.publish;

import io.tieout.model.event.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Finds the JSON values in a text, however they are laid out: one per line, over several lines, or as a list. A line that begins with
 * {@code #} is a comment.
 */
final class JsonValues {
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonValues() {}

    /**
     * All of them, in their order.
     *
     * @throws NotJson at the first place that cannot be read
     */
    static List<Found> in(String text) {
        List<Found> values = new ArrayList<>();
        int begun = 1;
        try (JsonParser parser = READER.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            boolean list = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !list) {
                    list = true;
                } else if (token == JsonToken.END_ARRAY) {
                    list = false;
                } else {
                    begun = parser.currentTokenLocation().getLineNr();
                    values.add(new Found(begun, parser.readValueAsTree()));
                }
            }
            return values;
        } catch (JacksonException e) {
            throw notJson(e, begun);
        }
    }

    private static NotJson notJson(JacksonException e, int begun) {
        TokenStreamLocation place = e.getLocation();
        if (e instanceof UnexpectedEndOfInputException || place == null) {
            return new NotJson(begun, "what begins here has no end: a bracket or a quotation mark is missing");
        }
        return new NotJson(place.getLineNr(), "this is not JSON at column " + place.getColumnNr());
    }

    /**
     * A value.
     *
     * @param line where it begins; the first line is 1
     */
    record Found(int line, JsonNode json) {}

    /** Something in the text is not JSON. */
    static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        NotJson(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
