package io.tieout.payment;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service on a real Kafka and a real PostgreSQL, one for all tests of this module; each test has a tenant of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTime.class)
public abstract class ServiceIT {

    private static final String SECRET = "a-secret-of-the-tests-that-is-long-enough";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestDatabase DATABASE = TestInfrastructure.postgres().freshDatabase();

    /** An answer of the REST API. */
    public record Answer(int status, JsonNode body) {}

    @Autowired
    protected EventPublisher publisher;

    @Autowired
    protected TestClock clock;

    @LocalServerPort
    private int port;

    protected final TestEvents events = TestEvents.ofNewTenant();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        registry.add("TIEOUT_KAFKA_BOOTSTRAP", () -> TestInfrastructure.kafka().bootstrapServers());
        registry.add("TIEOUT_DATABASE_URL", DATABASE::jdbcUrl);
        registry.add("tieout.memory.topic", DATABASE::memoryTopic);
        registry.add("TIEOUT_DATABASE_USER", DATABASE::user);
        registry.add("TIEOUT_DATABASE_PASSWORD", DATABASE::password);
        registry.add("TIEOUT_JWT_SECRET", () -> SECRET);
        registry.add("TIEOUT_TOPIC_PARTITIONS", () -> "4");
        registry.add("tieout.payment.deadline-interval", () -> "200ms");
        registry.add("tieout.payment.gauge-interval", () -> "500ms");
        registry.add("tieout.payment.merge-interval", () -> "100ms");
        registry.add("logging.level.io.tieout.payment.book.Journal", () -> "warn");
    }

    protected void publish(Event<?>... published) {
        publisher.publish(List.of(published));
    }

    protected Answer get(String path) {
        return send(request(path, List.of("*")).GET().build());
    }

    protected Answer getAs(List<String> tenants, String path) {
        return send(request(path, tenants).GET().build());
    }

    protected Answer post(String path, String body) {
        return send(request(path, List.of("*"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    protected String address(String rest) {
        return "/api/v1/tenants/" + events.tenant() + rest;
    }

    protected JsonNode payment(String transaction) {
        return get(address("/payments/" + transaction)).body();
    }

    protected String stateOf(String transaction) {
        return payment(transaction).path("payment").path("state").asString("");
    }

    protected static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    private HttpRequest.Builder request(String path, List<String> tenants) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token(tenants))
                .header("Content-Type", "application/json");
    }

    /** The body of an address that answers without a token. */
    protected String text(String path) {
        return exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build())
                .body();
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        String body = response.body().isBlank() ? "{}" : response.body();
        return new Answer(response.statusCode(), Json.mapper().readTree(body));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The service did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String token(List<String> tenants) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .subject("anna")
                    .claim("tenants", tenants)
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .build();
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The test's token could not be signed", e);
        }
    }
}
