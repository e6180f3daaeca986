package io.tieout.connector;

import io.tieout.model.event.Topic;
import io.tieout.simulator.Simulator;
import io.tieout.simulator.seed.InitialBooks;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TestInfrastructure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one Spring context of this module's tests: real PostgreSQL, real Kafka, and the simulator over real HTTP. */
@ContextConfiguration(initializers = WithoutTestClasses.class)
@SpringBootTest(classes = ConnectorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ConnectorContext {

    protected static final Simulator SIMULATOR =
            Simulator.inMemory().seeded(InitialBooks.DEMO).start(0);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        var kafka = TestInfrastructure.kafka();
        kafka.createTopics(Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
                .toArray(String[]::new));
        RunningService.infrastructure(registry::add);
        registry.add("TIEOUT_ENCRYPTION_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("TIEOUT_INTACCT_ENDPOINT", () -> SIMULATOR.gatewayUri().toString());
        registry.add("TIEOUT_INTACCT_REQUEST_TIMEOUT", () -> "3s");
        registry.add("tieout.reading.page-size", () -> "7");
        registry.add("tieout.reading.parts-at-once", () -> "3000");
        registry.add("tieout.reading.poll", () -> "50ms");
        // Each test reads the profiles that it is about.
        registry.add("tieout.profile.poll", () -> "1h");
        registry.add("tieout.readiness.poll", () -> "1h");
        registry.add("tieout.choices.most", () -> "40");
        registry.add("tieout.reading.lease", () -> "2s");
        registry.add("tieout.image.largest", () -> "100KB");
        registry.add("tieout.image.links.base", () -> "https://images.example.com/tieout/");
        registry.add("tieout.image.upstream-hosts", () -> "localhost, files.example.com");
        registry.add("tieout.posting.late-commit-window", () -> "6s");
        registry.add("tieout.posting.first-look-up", () -> "200ms");
        // One dead company or gateway in a test must not pause the calls of the next one.
        registry.add("tieout.intacct.failures-of-ten", () -> "10");
        registry.add("tieout.intacct.pause", () -> "1s");
    }

    @BeforeEach
    void noFaultsOfTheTestBefore() {
        SIMULATOR.faults().clear();
        SIMULATOR.latency().set(List.of());
    }

    protected HttpResponse<String> call(String method, String path, String body) {
        return call(method, path, body, "*");
    }

    /** @param tenants what the token allows */
    protected HttpResponse<String> call(String method, String path, String body, String... tenants) {
        return RunningService.client(port, tenants).exchange(method, "/api/v1" + path, body);
    }

    /** Gets what is no text. */
    protected HttpResponse<byte[]> bytes(String path, String... headers) {
        return RunningService.client(port, "*").bytes("/api/v1" + path, headers);
    }

    /** As somebody without a token. */
    protected RestClient nobody() {
        return RestClient.nobody(port);
    }

    /** What Prometheus sees. */
    protected String metrics() {
        return RestClient.nobody(port).get("/actuator/prometheus").body();
    }

    /** Sends XML to the simulator past the connector, as somebody else's program would. */
    protected static String gateway(String body) {
        return send(HttpRequest.newBuilder(SIMULATOR.gatewayUri())
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Connects a tenant to a company of the simulator whose user, sender and passwords are as given. */
    protected void connect(String tenant, String company, String user, String password) {
        HttpResponse<String> saved =
                call("PUT", "/tenants/" + tenant + "/connection", settings(company, user, password, "demo"));
        if (saved.statusCode() != 200) {
            throw new IllegalStateException("not connected: " + saved.body());
        }
        if (saved.body().contains("AWAITING_CONSENT")) { // tests share companies; an operator agrees
            call("PUT", "/lanes/" + company + "/consents/" + tenant, "");
        }
    }

    protected static String settings(String company, String user, String password, String senderPassword) {
        return """
                {"companyId":"%s","userId":"%s","userPassword":"%s","senderId":"demo","senderPassword":"%s"}
                """.formatted(company, user, password, senderPassword);
    }
}
