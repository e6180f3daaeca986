package io.tieout.simulator.control;

import io.tieout.simulator.json.Json;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/**
 * One call of the control API.
 *
 * @param variables what the path's braces matched
 * @param query the query parameters, the last of each name
 * @param body the text of the body; empty where there is none
 */
record ControlRequest(Map<String, String> variables, Map<String, String> query, String body) {

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name));
    }

    /** The body as an object of texts. */
    Map<String, String> texts() {
        return Json.MAPPER.readValue(body, new TypeReference<Map<String, String>>() {});
    }

    <T> T as(Class<T> type) {
        if (body.isBlank()) {
            throw new IllegalArgumentException("The request has no body, but needs a JSON object.");
        }
        return Json.MAPPER.readValue(body, type);
    }
}
