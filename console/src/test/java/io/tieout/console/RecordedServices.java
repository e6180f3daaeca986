package io.tieout.console;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The four services as their documents say that they are: what they answer is held against docs/openapi as it is recorded, and whoever asks
 * needs a token of the console that is for that service. They can be told to be down, or to hang.
 */
final class RecordedServices implements AutoCloseable {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Longer than anybody waits. */
    private static final Duration HANG = Duration.ofMinutes(2);

    /** What a service was asked, with what, and by whom. */
    record Asked(String method, String path, String query, String body, JWTClaimsSet token) {}

    private record Recorded(int status, String body) {}

    private final Map<String, Service> services = new ConcurrentHashMap<>();
    private final ECKey key;

    /** @param key whose public half checks the tokens */
    RecordedServices(ECKey key) {
        this.key = key;
        for (String name : List.of("connector-service", "mapping-service", "payment-service", "scheduler-service")) {
            services.put(name, new Service(name));
        }
    }

    String url(String service) {
        return "http://127.0.0.1:" + services.get(service).server.getAddress().getPort();
    }

    /** @param path as in the document, with the tenant and ids in place of its variables */
    void answers(String service, String method, String path, int status, String body) {
        services.get(service).record(method, path, status, body);
    }

    void answersPdf(String service, String path, byte[] pdf) {
        services.get(service)
                .recorded
                .put("GET " + path, new Recorded(200, new String(pdf, StandardCharsets.ISO_8859_1)));
    }

    /** What came after the question mark, whenever this address was asked. */
    List<String> queries(String service, String path) {
        return asked(service).stream()
                .filter(asked -> asked.path().equals(path))
                .map(Asked::query)
                .toList();
    }

    void isDown(String service) {
        services.get(service).mood = Mood.DOWN;
    }

    void hangs(String service) {
        services.get(service).mood = Mood.HANGING;
    }

    void isUp(String service) {
        services.get(service).mood = Mood.UP;
    }

    List<Asked> asked(String service) {
        return services.get(service).asked;
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.server.stop(0));
    }

    private enum Mood {
        UP,
        DOWN,
        HANGING
    }

    private final class Service {
        private final String name;
        private final JsonNode document;
        private final HttpServer server;
        private final Map<String, Recorded> recorded = new ConcurrentHashMap<>();
        private final List<Asked> asked = new CopyOnWriteArrayList<>();
        private volatile Mood mood = Mood.UP;

        Service(String name) {
            this.name = name;
            try {
                this.document =
                        Json.mapper().readTree(Files.readString(Path.of("..", "docs", "openapi", name + ".json")));
                this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        }

        void record(String method, String path, int status, String body) {
            JsonNode operation = operation(method, path);
            JsonNode answer = operation.path("responses").path(Integer.toString(status));
            JsonNode content =
                    (answer.isMissingNode() ? operation.path("responses").path("default") : answer).path("content");
            String type = status < 400 ? "application/json" : "application/problem+json";
            ObjectNode schema = Json.mapper().createObjectNode();
            schema.set("components", document.path("components"));
            schema.set(
                    "allOf",
                    Json.mapper().createArrayNode().add(content.path(type).path("schema")));
            if (status == 204 && !answer.isMissingNode()) {
                recorded.put(method + " " + path, new Recorded(status, ""));
                return;
            }
            var flaws =
                    SCHEMAS.getSchema(Json.mapper().writeValueAsString(schema)).validate(body, InputFormat.JSON);
            if (!flaws.isEmpty()) {
                throw new AssertionError(name + " does not answer " + path + " like that: " + flaws);
            }
            recorded.put(method + " " + path, new Recorded(status, body));
        }

        /** Of those that fit, the one with the fewest variables: {@code …/payments/summary} is no payment. */
        private JsonNode operation(String method, String path) {
            String verb = method.toLowerCase(java.util.Locale.ROOT);
            return document.path("paths").properties().stream()
                    .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                    .filter(entry -> entry.getValue().has(verb))
                    .min(Comparator.comparing(entry ->
                            entry.getKey().chars().filter(it -> it == '{').count()))
                    .map(entry -> entry.getValue().path(verb))
                    .orElseThrow(() -> new AssertionError(name + " has no address " + method + " " + path));
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                if (mood == Mood.HANGING) {
                    LockSupport.parkNanos(HANG.toNanos());
                }
                if (mood != Mood.UP) {
                    return; // without an answer
                }
                String path = exchange.getRequestURI().getRawPath();
                JWTClaimsSet token = token(exchange.getRequestHeaders().getFirst("Authorization"));
                if (token == null || !token.getAudience().equals(List.of(name))) {
                    send(exchange, 401, problem(401, "The token is not one of ours."));
                    return;
                }
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("");
                asked.add(new Asked(exchange.getRequestMethod(), path, query, body, token));
                Recorded found = recorded.get(exchange.getRequestMethod() + " " + path);
                if (found == null) {
                    send(exchange, 404, problem(404, "There is nothing at " + path + "."));
                } else if (found.status() == 204) {
                    exchange.sendResponseHeaders(204, -1);
                } else {
                    send(exchange, found.status(), found.body());
                }
            }
        }

        private JWTClaimsSet token(String header) {
            try {
                SignedJWT token = SignedJWT.parse(header.replace("Bearer ", ""));
                return token.verify(new ECDSAVerifier(key)) ? token.getJWTClaimsSet() : null;
            } catch (ParseException | JOSEException | NullPointerException noToken) {
                return null;
            }
        }
    }

    static String problem(int status, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status, detail);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean pdf = body.startsWith("%PDF");
        if (pdf) {
            exchange.getResponseHeaders().set("ETag", "\"e\"");
        }
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        pdf ? "application/pdf" : status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
