package io.tieout.local;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks through all requests of an OpenAPI document of docs/openapi, as a client that was made from it would, against a running service.
 * The ids in addresses are those that earlier answers told of: lists come before what is in them.
 */
final class DocumentedApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String NOBODY = "nobody-has-this";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final int port;
    private final String token;
    private final String tenant;
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> flaws = new ArrayList<>();

    /**
     * @param port of the service on this machine
     * @param token opens every tenant
     * @param tenant a connected one
     */
    DocumentedApi(String service, int port, String token, String tenant) throws IOException {
        this.document = Json.mapper().readTree(Files.readString(Path.of("../../docs/openapi", service + ".json")));
        this.port = port;
        this.token = token;
        this.tenant = tenant;
    }

    /** What is not as the document says, a sentence for each; nothing is changed in the tenant that is connected. */
    List<String> flaws() throws IOException, InterruptedException {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                if (method.equals("GET")) {
                    read(path.getKey(), operation.getValue());
                } else {
                    write(method, path.getKey(), operation.getValue());
                }
                if (!operation.getValue().has("security")) {
                    closed(method, path.getKey());
                }
            }
        }
        return flaws;
    }

    private void read(String path, JsonNode operation) throws IOException, InterruptedException {
        HttpResponse<String> reply = send("GET", address(path, tenant), token, null);
        boolean known =
                variables(path).stream().allMatch(variable -> id(variable).isPresent());
        if (known && reply.statusCode() == 200) {
            learn(Json.mapper().readTree(reply.body()));
        } else if (known) {
            flaws.add("GET %s answered %d: %s".formatted(path, reply.statusCode(), reply.body()));
        }
        answered("GET " + path, operation, reply);
    }

    /** On a tenant that is not connected, with a body that says nothing: what is changed by it is nobody's. */
    private void write(String method, String path, JsonNode operation) throws IOException, InterruptedException {
        String body = operation.has("requestBody") ? "{}" : null;
        HttpResponse<String> reply = send(method, address(path, NOBODY), token, body);
        answered(method + " " + path, operation, reply);
    }

    private void answered(String request, JsonNode operation, HttpResponse<String> reply) {
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(reply.statusCode());
        boolean success = reply.statusCode() < 300;
        if (success ? !responses.has(status) : reply.statusCode() >= 500 || reply.statusCode() == 405) {
            flaws.add("%s answered %s, which is not documented: %s".formatted(request, status, reply.body()));
            return;
        }
        String type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = responses.path(success ? status : "default").path("content");
        if (reply.body().isEmpty() ? !content.isEmpty() : !content.has(type)) {
            flaws.add("%s answered %s with content of type \"%s\", documented: %s"
                    .formatted(request, status, type, content.propertyNames()));
        } else if (!reply.body().isEmpty() && type.endsWith("json")) {
            problems(content.path(type).path("schema"), reply.body())
                    .forEach(problem -> flaws.add("%s answered %s: %s".formatted(request, status, problem)));
        }
        if (!success && reply.body().contains("No endpoint")) {
            flaws.add(request + " is documented, and not there");
        }
    }

    private void closed(String method, String path) throws IOException, InterruptedException {
        int without = send(method, address(path, tenant), null, null).statusCode();
        if (without != 401) {
            flaws.add("%s %s answered %d without a token".formatted(method, path, without));
        }
    }

    /** Fields that are not documented are problems too. */
    private List<String> problems(JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy().asObject();
        ObjectNode components = document.path("components").deepCopy().asObject();
        components.path("schemas").forEach(component -> {
            if (component.has("properties") && !component.has("additionalProperties")) {
                component.asObject().put("additionalProperties", false);
            }
        });
        whole.set("components", components);
        Schema validator = SCHEMAS.getSchema(Json.mapper().writeValueAsString(whole));
        return validator
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private HttpResponse<String> send(String method, String address, String bearer, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String address(String path, String inTenant) {
        return VARIABLE.matcher(path).replaceAll(variable -> {
            String name = variable.group(1);
            String value = name.equals("tenant") ? inTenant : id(name).orElse(NOBODY);
            return Matcher.quoteReplacement(
                    URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        });
    }

    private void learn(JsonNode answer) {
        answer.properties().forEach(field -> {
            if (field.getValue().isString()) {
                seen.putIfAbsent(field.getKey(), field.getValue().stringValue());
            }
        });
        answer.forEach(this::learn);
    }

    /** {@code transaction} is what stood somewhere as {@code transactionId}. */
    private Optional<String> id(String variable) {
        return Optional.ofNullable(seen.getOrDefault(variable, seen.get(variable + "Id")));
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("tenant"))
                .toList();
    }
}
