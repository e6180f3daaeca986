package io.tieout.mapping;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The page's side of the REST API, as "anna", who may see some tenants. */
record Rest(int port, String secret) {

    record Reply(int status, String body) {
        JsonNode json() {
            return Json.mapper().readTree(body);
        }
    }

    Reply get(String path, String... tenants) {
        return send(request(path, tenants).GET());
    }

    Reply put(String path, String json, String... tenants) {
        return send(request(path, tenants).PUT(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Reply post(String path, String json, String... tenants) {
        return send(request(path, tenants).POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path, String... tenants) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(List.of(tenants)));
    }

    private static Reply send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String token(List<String> tenants) {
        try {
            var token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .subject("anna")
                            .claim("tenants", tenants)
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
