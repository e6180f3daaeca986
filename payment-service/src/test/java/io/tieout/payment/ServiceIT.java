package io.tieout.payment;

import static org.awaitility.Awaitility.await;

import io.tieout.model.event.Event;
import io.tieout.starter.event.EventPublisher;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TestClock;
import java.time.Duration;
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
        RunningService.infrastructure(registry::add);
        registry.add("TIEOUT_TOPIC_PARTITIONS", () -> "4");
        registry.add("tieout.payment.deadline-interval", () -> "200ms");
        registry.add("tieout.payment.gauge-interval", () -> "500ms");
        registry.add("tieout.payment.merge-interval", () -> "100ms");
        registry.add("logging.level.io.tieout.payment.book.PaymentLog", () -> "warn");
    }

    protected void publish(Event<?>... published) {
        publisher.publish(List.of(published));
    }

    protected Answer get(String path) {
        return getAs(List.of("*"), path);
    }

    protected Answer getAs(List<String> tenants, String path) {
        return answer(
                RunningService.client(port, tenants.toArray(String[]::new)).get(path));
    }

    protected Answer post(String path, String body) {
        return answer(RunningService.client(port, "*").post(path, body));
    }

    private static Answer answer(RestClient.Reply reply) {
        return new Answer(reply.status(), reply.json());
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

    /** The body of an address that answers without a token. */
    protected String text(String path) {
        return RestClient.nobody(port).get(path).body();
    }
}
