package io.tieout.testsupport;

import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Somebody who calls the REST API of a service: "anna", whose token names some tenants, or nobody. */
public final class RestClient {

    /** The subject of the tokens. */
    public static final String WHO = "anna";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String base;
    private final String authorization;

    private final String accept;

    private RestClient(int port, String authorization) {
        this("http://127.0.0.1:" + port, authorization, "");
    }

    private RestClient(String base, String authorization, String accept) {
        this.base = base;
        this.authorization = authorization;
        this.accept = accept;
    }

    /** The same caller, who accepts that and nothing else. */
    public RestClient accepting(String mediaTypes) {
        return new RestClient(base, authorization, mediaTypes);
    }

    /** @param tenants that the token opens; {@code *} for all */
    public static RestClient of(int port, String secret, String... tenants) {
        return new RestClient(port, "Bearer " + token(secret, tenants));
    }

    /** Without a token. */
    public static RestClient nobody(int port) {
        return new RestClient(port, "");
    }

    /** What came back. */
    public record Reply(int status, String body) {

        /** An empty object where there is no body. */
        public JsonNode json() {
            return Json.mapper().readTree(body.isBlank() ? "{}" : body);
        }

        /** The sentence of a problem, empty where it is none. */
        public String detail() {
            return json().path("detail").asString("");
        }
    }

    public Reply get(String path) {
        return call("GET", path, "");
    }

    public Reply put(String path, String json) {
        return call("PUT", path, json);
    }

    public Reply post(String path, String json) {
        return call("POST", path, json);
    }

    public Reply delete(String path) {
        return call("DELETE", path, "");
    }

    /** @param json empty for none */
    public Reply call(String method, String path, String json) {
        HttpResponse<String> response = exchange(method, path, json);
        return new Reply(response.statusCode(), response.body());
    }

    public HttpResponse<String> exchange(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    /** @param body empty for none */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException("%s %s was not answered".formatted(method, path), unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, whose token says more. */
    public static RestClient of(int port, String secret, Map<String, Object> moreClaims, String... tenants) {
        return new RestClient(port, "Bearer " + token(secret, moreClaims, tenants));
    }

    /**
     * Gets what is no text.
     *
     * @param headers names and values by turns
     */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException unanswered) {
            throw new UncheckedIOException("GET %s was not answered".formatted(path), unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A JSON Web Token, HS256. */
    public static String token(String secret, String... tenants) {
        return token(secret, Map.of(), tenants);
    }

    private static String token(String secret, Map<String, Object> moreClaims, String... tenants) {
        String head = encoded(Map.of("alg", "HS256", "typ", "JWT"));
        Map<String, Object> all = new HashMap<>(moreClaims);
        all.put("sub", WHO);
        all.put("tenants", List.of(tenants));
        all.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        String claims = encoded(all);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + BASE64.encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Map<String, Object> part) {
        return BASE64.encodeToString(Json.mapper().writeValueAsBytes(part));
    }
}
