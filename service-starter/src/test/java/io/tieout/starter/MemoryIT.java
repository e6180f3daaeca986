package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.starter.event.OutboxRelay;
import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.memory.MemoryProperties;
import io.tieout.starter.memory.MemoryRuns;
import io.tieout.testsupport.TestInfrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service whose database is put back to an earlier copy of itself. */
@SpringBootTest(
        classes = {SampleService.class, MemoryIT.Told.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MemoryIT extends RunningSample {

    @DynamicPropertySource
    static void slow(DynamicPropertyRegistry registry) {
        registry.add("tieout.memory.beat", () -> "1h"); // the test looks by itself
    }

    @Autowired
    private MemoryRuns runs;

    @Autowired
    private Fence fence;

    @Autowired
    private Told told;

    @Autowired
    private OutboxRelay relay;

    @BeforeEach
    void aDatabaseThatIsBelieved() throws Exception {
        post("/restored", "{\"reason\":\"a test begins\"}", "*");
        told.reasons.clear();
        beat();
        beat();
        assertThat(fence.trusted()).isPresent();
    }

    /** As if the time of a beat had passed. */
    private void beat() {
        jdbc.sql("UPDATE database_age SET beat_at = 'epoch'").update();
        runs.look();
    }

    private Copy copy() {
        return jdbc.sql("SELECT epoch, beat FROM database_age")
                .query((row, number) -> new Copy(row.getString(1), row.getLong(2)))
                .single();
    }

    private void putBack(Copy copy) {
        jdbc.sql("UPDATE database_age SET epoch = ?, beat = ?")
                .params(copy.epoch(), copy.beat())
                .update();
    }

    private record Copy(String epoch, long beat) {}

    @Test
    void aCopyThatIsPutBackUnderARunningServiceIsNotBelievedUntilItIsToldSo() throws Exception {
        Copy copy = copy();
        beat();
        putBack(copy);
        beat();
        beat();
        beat();

        assertThat(fence.trusted()).isEmpty();
        assertThat(copy()).isEqualTo(copy); // it does not beat until it seems young enough
        assertThat(get("*").body()).contains("\"OLD\"").contains("earlier copy");

        HttpResponse<String> answer = post("/restored", "{\"reason\":\"disk lost, back to noon\"}", "*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"TRUSTED\"");
        assertThat(fence.trusted()).isPresent();
        assertThat(told.reasons).containsExactly("disk lost, back to noon");
    }

    @Test
    void aServiceThatStartsOnACopyAsksKafka() {
        Copy copy = copy();
        beat();
        putBack(copy);

        assertThat(runs.another().isBelieved()).isFalse();
    }

    @Test
    void aCopyFromBeforeAnEarlierRestoreIsNotBelievedEither() throws Exception {
        Copy copy = copy();
        post("/restored", "{\"reason\":\"the first restore\"}", "*");
        putBack(new Copy(copy.epoch(), copy.beat() + 100));

        assertThat(runs.another().isBelieved()).isFalse();
    }

    @Test
    void anotherReplicaGoesOnWhenOneWasTold() throws Exception {
        Copy copy = copy();
        beat();
        putBack(copy);
        MemoryRuns.Another other = runs.another();
        assertThat(other.isBelieved()).isFalse();

        post("/restored", "{\"reason\":\"told to one of two\"}", "*");
        other.look();

        assertThat(other.isBelieved()).isTrue();
    }

    @Test
    void theRightDatabaseInItsPlaceIsBelievedWithoutAWord() {
        Copy copy = copy();
        beat();
        Copy right = copy();
        putBack(copy);
        beat();
        assertThat(fence.trusted()).isEmpty();

        putBack(right);
        beat();

        assertThat(fence.trusted()).isPresent();
        assertThat(told.reasons).isEmpty();
    }

    @Test
    void aKafkaThatHasNeverHeardOfTheDatabaseIsNewAndTheDatabaseIsNotOld() {
        String empty = "memory-" + UUID.randomUUID();
        TestInfrastructure.kafka().createTopic(empty, 1);

        var announced = new AtomicInteger();

        assertThat(runs.onANewKafka(empty, announced::incrementAndGet).isBelieved())
                .isTrue();
        assertThat(announced).hasValue(1);
    }

    @Test
    void nothingLeavesTheOutboxWhileTheDatabaseIsNotBelieved() throws Exception {
        Copy copy = copy();
        beat();
        putBack(copy);
        beat();
        jdbc.sql("""
                INSERT INTO outbox (topic, record_key, headers, body, added_at)
                VALUES ('connection.v1', 'acme', '{}', 'x', now())
                """).update();

        assertThat(relay.runOnce()).isZero();
        assertThat(waiting()).isEqualTo(1);

        post("/restored", "{\"reason\":\"back\"}", "*");

        await().until(() -> waiting() == 0);
    }

    @Test
    void onlyWhoSeesAllTenantsSaysIt() throws Exception {
        assertThat(post("/restored", "{\"reason\":\"me too\"}", "acme").statusCode())
                .isEqualTo(403);
        assertThat(get("acme").statusCode()).isEqualTo(403);
        assertThat(post("/restored", "{}", "*").statusCode()).isEqualTo(400);
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private HttpResponse<String> get(String... tenants) throws Exception {
        return send(request("", tenants).GET().build());
    }

    private HttpResponse<String> post(String path, String body, String... tenants) throws Exception {
        return send(request(path, tenants)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... tenants) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("ann")
                        .claim("tenants", List.of(tenants))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        jwt.sign(new MACSigner(SECRET));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/memory" + path))
                .header("Authorization", "Bearer " + jwt.serialize());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** What else is done when the service is told. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Told {

        final List<String> reasons = new ArrayList<>();

        @Bean
        MemoryRuns memoryRuns(
                Fence memory,
                JdbcClient jdbc,
                KafkaProperties kafka,
                KafkaTemplate<String, byte[]> template,
                TransactionTemplate transactions,
                MemoryProperties properties) {
            return new MemoryRuns(memory, jdbc, kafka, template, transactions, properties);
        }

        @Bean
        AfterRestore told() {
            return (begun, who, reason) -> reasons.add(reason);
        }
    }
}
