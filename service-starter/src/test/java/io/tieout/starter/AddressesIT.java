package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What may stand in an address, a body and a token, sent byte by byte, as no client library would. */
@SpringBootTest(
        classes = Documents.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "TIEOUT_JWT_SECRET=" + AddressesIT.SECRET,
            "management.endpoint.health.group.readiness.include=readinessState"
        })
class AddressesIT {

    static final String SECRET = "a-secret-of-the-starters-own-tests-0123456789";

    @LocalServerPort
    private int port;

    private static final String DOCUMENTS = "/api/v1/tenants/acme/documents/";
    private static final String BODY = "{\"reason\":\"entered by hand\",\"recordedByHand\":true}";

    private record Answer(int status, String contentType, JsonNode body) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BR/2026/000117",
                "FV#2026&03",
                "100%",
                "a;b=c",
                "a//b",
                "ÅRE-1",
                "A B",
                "..",
                ".",
                "x\\y",
                "/",
                "//",
                "%2F",
                "%252F",
                "?",
                "a?b=c",
                "../../other",
                "..\\..",
                "..;/",
                "/../",
                "请求",
                "\uD83D\uDE00",
                "+",
                "a+b",
                "'\"<>|^`{}",
                "%00",
                "a:b@c",
                "*",
                "~",
                "...",
                "a/./b",
                "%",
                "a,b;c=d;",
                "\u00A0x"
            })
    void anIdIsOneSegmentWhateverItHolds(String id) throws Exception {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

        Answer found = send("GET", DOCUMENTS + encoded, token("acme"), null);
        Answer dismissed = send("POST", DOCUMENTS + encoded + "/dismiss", token("acme"), BODY);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("id").asString()).isEqualTo(id);
        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(dismissed.body().path("id").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tenants/other/documents/x",
                "/api/v1/tenants/%6Fther/documents/x",
                "/api/v1/tenants/acme/../other/documents/x",
                "/api/v1/tenants/acme/documents/../../other/documents/x",
                "/api/v1/tenants/acme%2F..%2Fother/documents/x",
                "/api/v1/tenants/acme%2f%2e%2e%2fother/documents/x",
                "/api/v1/tenants/acme;/../other/documents/x",
                "/api/v1/tenants/acme%3B/documents/x",
                "/api/v1/tenants/other%00/documents/x",
                "/api/v1/tenants/*/documents/x",
                "/actuator/health/..%2f..%2fapi/v1/tenants/other/documents/x",
                "/livez/../api/v1/tenants/other/documents/x",
                "/actuator/env",
                "//api/v1/tenants/other/documents/x"
            })
    void noWayOfWritingAnAddressReachesAnotherTenant(String address) throws Exception {
        Answer answer = send("GET", address, token("acme"), null);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString()).isNotBlank().doesNotContain("\"id\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/v1/tenants/acme/documents/absent%2F1        | 404 | There is no document absent/1 of acme.
            GET    | /api/v1/tenants/acme/documents/broken            | 500 | the log of the service names it
            GET    | /api/v1/tenants/acme/nothing                     | 404 |
            DELETE | /api/v1/tenants/acme/documents/x                 | 405 |
            GET    | /api/v1/tenants/acme/documents/a;b               | 400 | such as %3B for a semicolon
            GET    | /api/v1/tenants/acme/documents/a%zz              | 400 |
            GET    | /api/v1/tenants/acme/documents/%                 | 400 |
            GET    | /api/v1/tenants/acme/documents/a\\b              | 400 |
            GET    | /api/v1/tenants/acme/documents/"                 | 400 |
            GET    | /../../..                                        | 400 |
            GET    | /error                                           | 404 |
            BREW   | /api/v1/tenants/acme/documents/x                 | 405 |
            GET    | /api/v1/tenants/a%3Ab/documents/x                | 400 | tenantId may hold
            GET    | /api/v1/tenants/other/documents/x                | 403 | tenant other
            """)
    void everyFailureIsAProblemDetail(String method, String address, int status, String sentence) throws Exception {
        Answer answer = send(method, address, token("acme"), null);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("detail").asString())
                .isNotBlank()
                .contains(Objects.requireNonNullElse(sentence, ""))
                .doesNotContain("Exception", ".;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason":"x","recordedByHand":true,"byHand":1} | "byHand" is no field of this address; there are reason, recordedByHand.
            {"reason":"x"}                          | "recordedByHand" is missing, or of another kind
            {"reason":"x","recordedByHand":"maybe"} | "recordedByHand" is missing, or of another kind
            {"reason":                              | The body is not the JSON
            {"reason":"x","recordedByHand":true} {} | The body is not the JSON
            {"reason":"a\\u0000b"}                  | "reason" holds a NUL character
            {"reason":"a\\ud800b"}                  | "reason" holds half of a surrogate pair
            []                                      | The body is not the JSON
            """)
    void aBodyThatIsNotUnderstoodIsRefusedWithItsReason(String body, String sentence) throws Exception {
        Answer answer = send("POST", DOCUMENTS + "x/dismiss", token("acme"), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString()).contains(sentence);
    }

    /** Health answers itself for what it does not know, without a body. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/../../api/v1/tenants/other/documents/x", "/actuator/health/%2e%2e/%2e%2e/api"})
    void whatIsOpenLeadsNowhereElse(String address) throws Exception {
        assertThat(statusLine("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void aBodyOfMoreThanSixtyFourKibibytesIsNotRead() throws Exception {
        String large = "{\"reason\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(send("POST", DOCUMENTS + "x/dismiss", token("acme"), large).status())
                .isEqualTo(413);
        assertThat(send(
                                "POST",
                                DOCUMENTS + "x/dismiss",
                                token("acme"),
                                "{\"reason\":\"" + "x".repeat(60_000) + "\",\"recordedByHand\":false}")
                        .status())
                .isEqualTo(200);
        Answer chunked = raw("POST " + DOCUMENTS + "x/dismiss HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + token("acme")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.body().path("detail").asString()).contains("65,536 bytes");
    }

    /** The body never comes: whoever read it before looking at the tenant would wait for it. */
    @Test
    void theTenantIsCheckedBeforeTheBodyIsRead() throws Exception {
        String answer =
                statusLine("POST /api/v1/tenants/other/documents/x/dismiss HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nAuthorization: Bearer " + token("acme")
                        + "\r\nContent-Length: 100000000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void aTokenHasAnEndAndAListOfTenants() throws Exception {
        Date soon = Date.from(Instant.now().plusSeconds(60));
        Map<String, JWTClaimsSet> bad = Map.of(
                "its claim \"exp\" is missing",
                        new JWTClaimsSet.Builder()
                                .claim("tenants", List.of("acme"))
                                .build(),
                "has to be a list of texts",
                        new JWTClaimsSet.Builder()
                                .claim("tenants", "acme")
                                .expirationTime(soon)
                                .build(),
                "expired",
                        new JWTClaimsSet.Builder()
                                .claim("tenants", List.of("acme"))
                                .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                                .build(),
                "longer than 200 characters",
                        new JWTClaimsSet.Builder()
                                .subject("x".repeat(201))
                                .claim("tenants", List.of("acme"))
                                .expirationTime(soon)
                                .build());
        for (var claims : bad.entrySet()) {
            Answer answer = send("GET", DOCUMENTS + "x", signed(claims.getValue(), SECRET), null);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().path("detail").asString()).contains(claims.getKey());
        }
        for (Object tenants : List.of(7, List.of(1, 2), Map.of("acme", true), "*")) {
            var claims = new JWTClaimsSet.Builder()
                    .claim("tenants", tenants)
                    .expirationTime(soon)
                    .build();
            assertThat(send("GET", DOCUMENTS + "x", signed(claims, SECRET), null)
                            .status())
                    .isEqualTo(401);
        }
        Answer nobody = send("GET", DOCUMENTS + "x", null, null);
        Answer stranger = send(
                "GET",
                DOCUMENTS + "x",
                signed(
                        new JWTClaimsSet.Builder()
                                .claim("tenants", List.of("acme"))
                                .expirationTime(soon)
                                .build(),
                        "another-secret-that-is-long-enough-0123456789"),
                null);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.contentType()).startsWith("application/problem+json");
        assertThat(nobody.body().path("detail").asString()).contains("Authorization: Bearer");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body().path("detail").asString()).contains("another secret");
    }

    private static String token(String tenant) throws Exception {
        return signed(
                new JWTClaimsSet.Builder()
                        .subject("anna")
                        .claim("tenants", List.of(tenant))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build(),
                SECRET);
    }

    private static String signed(JWTClaimsSet claims, String secret) throws Exception {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    private Answer send(String method, String address, String token, String body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return raw(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n" + (body == null ? "" : body));
    }

    /** As soon as it comes. */
    private String statusLine(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        }
    }

    private Answer raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException turnedAway) {
                // the answer may come before the body is sent
            }
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        String head = all.substring(0, end);
        String body = all.substring(end + 4);
        if (head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            body = joined(body);
        }
        String type = head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
        assertThat(type).as(all).contains("json");
        return new Answer(
                Integer.parseInt(head.substring(9, 12)), type, Json.mapper().readTree(body));
    }

    /** The chunks of a body, each of which is announced by its size. */
    private static String joined(String chunks) {
        var body = new StringBuilder();
        for (int at = 0; ; ) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
