package io.tieout.local.rooms;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Calls the REST interface of one process. A process that is down for a moment, because it is being restarted, is waited for. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int NOT_FOUND = 404;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final String base;
    private final Supplier<String> token;

    public Api(String name, String base, Supplier<String> token) {
        this.name = name;
        this.base = base;
        this.token = token;
    }

    public JsonNode get(String path) {
        return expectOk("GET", path, call("GET", path, ""));
    }

    /** How many bytes there are of what is no text. */
    public int size(String path) {
        return send(request("GET", path, "", "application/json"), BodyHandlers.ofByteArray(), answer -> {
            if (answer.statusCode() / 100 != 2) {
                throw new Problem("%s refused GET %s with status %d: %s"
                        .formatted(name, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer.body().length;
        });
    }

    /** What stands there; empty if nothing does (404). */
    public Optional<JsonNode> find(String path) {
        Answer answer = call("GET", path, "");
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(expectOk("GET", path, answer));
    }

    public JsonNode delete(String path) {
        return expectOk("DELETE", path, call("DELETE", path, ""));
    }

    public JsonNode put(String path, Object body) {
        String json = Json.mapper().writeValueAsString(body);
        return expectOk("PUT", path, call("PUT", path, json));
    }

    public JsonNode patch(String path, Object body) {
        return expectOk("PATCH", path, call("PATCH", path, Json.mapper().writeValueAsString(body)));
    }

    public JsonNode post(String path, Object body) {
        return expectOk("POST", path, tryPost(path, body));
    }

    /** Posts and gives back whatever was answered. */
    public Answer tryPost(String path, Object body) {
        return call("POST", path, Json.mapper().writeValueAsString(body));
    }

    /** Deletes what is there, and does not mind if nothing is. */
    public void tryDelete(String path) {
        Answer answer = call("DELETE", path, "");
        if (answer.status() != NOT_FOUND) {
            expectOk("DELETE", path, answer);
        }
    }

    /** Posts XML and gives back the text of the answer. */
    public String postXml(String path, String xml) {
        return expectOk("POST", path, call("POST", path, xml, "application/xml"))
                .asString();
    }

    private JsonNode expectOk(String method, String path, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new Problem("%s refused %s %s with status %d: %s"
                    .formatted(name, method, path, answer.status(), answer.problem()));
        }
        return answer.body();
    }

    private Answer call(String method, String path, String json) {
        return call(method, path, json, "application/json");
    }

    private Answer call(String method, String path, String body, String contentType) {
        return send(request(method, path, body, contentType), BodyHandlers.ofString(), Api::answer);
    }

    private HttpRequest request(String method, String path, String body, String contentType) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private <B, T> T send(HttpRequest request, BodyHandler<B> reading, Function<HttpResponse<B>, T> answer) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return answer.apply(client.send(request, reading));
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new Problem(name + " does not answer at " + base + ": " + Reason.of(e) + ".", e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem("The call of " + name + " was interrupted.", e);
            }
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            JsonNode body = response.body().isBlank()
                    ? NullNode.getInstance()
                    : Json.mapper().readTree(response.body());
            return new Answer(response.statusCode(), body);
        } catch (JacksonException e) {
            return new Answer(
                    response.statusCode(), Json.mapper().getNodeFactory().stringNode(response.body()));
        }
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        /** The sentence of an RFC 9457 problem, or else all there is. */
        public String problem() {
            return body.has("detail") ? body.get("detail").asString() : body.toString();
        }
    }
}
