package io.tieout.benchmarks.bed;

import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The JSON interface of one process. Thread-safe. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Supplier<String> token;

    Api(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    public JsonNode get(String path) {
        return call("GET", path, "");
    }

    public JsonNode put(String path, Object body) {
        return call("PUT", path, Json.mapper().writeValueAsString(body));
    }

    public JsonNode post(String path, Object body) {
        return call("POST", path, Json.mapper().writeValueAsString(body));
    }

    /** Posts a text as it is, such as JSON lines. */
    public JsonNode postText(String path, String body) {
        return call("POST", path, body);
    }

    public JsonNode delete(String path) {
        return call("DELETE", path, "");
    }

    private JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Problem("%s %s was refused with status %d: %s"
                        .formatted(method, base + path, response.statusCode(), response.body()));
            }
            return response.body().isBlank()
                    ? NullNode.getInstance()
                    : Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new Problem("%s %s was not answered: %s".formatted(method, base + path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The benchmark was interrupted.", e);
        }
    }
}
