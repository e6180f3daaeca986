package io.tieout.connector.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Saving and testing a connection end soon, and leave nothing behind, whatever the other side does; with the usual time-outs. */
@DirtiesContext
class HostileGatewayIT extends ConnectorContext {

    private static final HostileGateway GATEWAY = new HostileGateway();
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final List<String> COMPANIES = List.of(
            "SILENT", "SLOW-STATUS", "SLOW-HEADERS", "SLOW-BODY", "SLOW-CHUNKS", "SLOW-GZIP", "HUGE", "REDIRECTS");

    private record Took(String company, HttpResponse<String> answer, Duration time) {}

    @DynamicPropertySource
    static void aHostileGateway(DynamicPropertyRegistry registry) {
        registry.add("tieout.intacct.endpoint", () -> GATEWAY.uri().toString());
        registry.add("tieout.intacct.request-timeout", () -> "300s");
    }

    @AfterAll
    static void end() throws IOException {
        GATEWAY.close();
    }

    @Test
    void savingAndTestingEndInTwentySecondsAndSayThatTheConnectionIsUnproven() throws Exception {
        assertThat(all("PUT", "/connection")).allSatisfy(saved -> {
            assertThat(saved.time()).isLessThan(LONGEST);
            assertThat(saved.answer().statusCode()).isEqualTo(200);
            assertThat(saved.answer().body()).contains("\"state\":\"UNPROVEN\"", "\"remedy\"");
        });

        assertThat(all("POST", "/connection/test")).allSatisfy(tested -> {
            assertThat(tested.time()).isLessThan(LONGEST);
            assertThat(tested.answer().statusCode()).isEqualTo(200);
            assertThat(tested.answer().body()).contains("\"ok\":false", "\"name\":\"sign in\"", "\"remedy\"");
        });

        // No redirect is followed: one request for saving, one for testing, and perhaps one by itself.
        assertThat(GATEWAY.requestsOf("REDIRECTS")).isBetween(2, 3);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(GATEWAY.open()).isZero());
    }

    private List<Took> all(String method, String path) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Took>> calls = COMPANIES.stream()
                    .<Callable<Took>>map(company -> () -> one(method, path, company))
                    .toList();
            List<Took> took = new ArrayList<>();
            for (Future<Took> call : threads.invokeAll(calls)) {
                took.add(call.get());
            }
            return took;
        }
    }

    private Took one(String method, String path, String company) {
        String body = method.equals("PUT") ? settings(company, "u", "p", "demo") : "";
        long begin = System.nanoTime();
        HttpResponse<String> answer = call(method, "/tenants/hostile-" + company.toLowerCase(Locale.ROOT) + path, body);
        return new Took(company, answer, Duration.ofNanos(System.nanoTime() - begin));
    }
}
