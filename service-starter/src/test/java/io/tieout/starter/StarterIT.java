package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.event.Outbox;
import io.tieout.testsupport.TestInfrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // another service of the same name would share its topics
class StarterIT {

    private static final String SECRET = "a-secret-of-the-starters-own-tests-0123456789";

    /** Made by somebody else before the service starts, with fewer partitions than the service would give it. */
    static final Topic EXISTING = Topic.SYNC_PROGRESS;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestInfrastructure.kafka().createTopic(EXISTING.topicName(), 3);
        var database = TestInfrastructure.postgres().freshDatabase();
        registry.add("TIEOUT_KAFKA_BOOTSTRAP", () -> TestInfrastructure.kafka().bootstrapServers());
        registry.add("TIEOUT_DATABASE_URL", database::jdbcUrl);
        registry.add("tieout.memory.topic", database::memoryTopic);
        registry.add("TIEOUT_DATABASE_USER", database::user);
        registry.add("TIEOUT_DATABASE_PASSWORD", database::password);
        registry.add("TIEOUT_JWT_SECRET", () -> SECRET);
    }

    @Autowired
    private KafkaTemplate<String, byte[]> template;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventFactory events;

    @Autowired
    private SampleService.Noting noting;

    @LocalServerPort
    private int port;

    private final EventCodec codec = new EventCodec();

    @Test
    void aFailingBatchIsDeliveredAgainUntilItSucceedsAndNothingIsSkipped() {
        noting.failuresToCome.set(3);
        Event<PaymentTransaction> event = aPayment("again-" + UUID.randomUUID());

        send(event);

        await().atMost(Duration.ofSeconds(30)).until(() -> isNoted(event));
    }

    @Test
    void aSecondDeliveryIsRecognised() {
        Event<PaymentTransaction> twice = aPayment("twice-" + UUID.randomUUID());
        Event<PaymentTransaction> after = aPayment("after-" + UUID.randomUUID());

        send(twice);
        send(twice);
        send(after);

        await().atMost(Duration.ofSeconds(30)).until(() -> isNoted(after)); // a second insert would violate the key
        assertThat(isNoted(twice)).isTrue();
    }

    @Test
    void aPoisonRecordGoesToItsDeadLetterTopicIsAnsweredAndDoesNotBlock() {
        RawEvent good = codec.encode(aPayment("poison-" + UUID.randomUUID()));
        String subject = "T-poison-" + UUID.randomUUID();
        var poison =
                new RawEvent(with(good, "ce_subject", subject), "{\"paymentId\":".getBytes(StandardCharsets.UTF_8));
        Event<PaymentTransaction> after = aPayment("behind-" + UUID.randomUUID());

        template.send(record(poison)).join();
        send(after);

        await().atMost(Duration.ofSeconds(30)).until(() -> isNoted(after));
        assertThat(deadLetters()).anySatisfy(letter -> {
            assertThat(WholeTopic.header(letter, "ce_subject")).isEqualTo(subject);
            assertThat(WholeTopic.header(letter, "tieout_reason")).startsWith("the body is not JSON");
            assertThat(letter.value()).isEqualTo(poison.body());
        });
        assertThat(jdbc.sql("SELECT code FROM refused_record WHERE subject = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("MALFORMED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outcomes(subject))
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED)));
    }

    @Test
    void eventsOfATransactionThatRollsBackAreNeverPublishedAndTheOthersKeepTheirOrder() {
        String subject = "ordered-" + UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> {
            outbox.add(anOutcome(subject, -1));
            transaction.setRollbackOnly();
        });
        IntStream.range(0, 50)
                .forEach(number ->
                        transactions.executeWithoutResult(transaction -> outbox.add(anOutcome(subject, number))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outcomes(subject))
                        .extracting(ErpOutcome::recordNo)
                        .containsExactlyElementsOf(IntStream.range(0, 50)
                                .mapToObj(Integer::toString)
                                .toList()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("SELECT count(*) FROM outbox")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void aTopicThatExistsKeepsItsPartitions() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.kafka().bootstrapServers()))) {
            var described = admin.describeTopics(List.of(EXISTING.topicName(), Topic.BILLING_PAYMENT.topicName()))
                    .allTopicNames()
                    .get();

            assertThat(described.get(EXISTING.topicName()).partitions()).hasSize(3);
            assertThat(described.get(Topic.BILLING_PAYMENT.topicName()).partitions())
                    .hasSize(12);
        }
    }

    @Test
    void endpointsAreClosedButHealthAndMetrics() throws Exception {
        assertThat(get("/api/v1/tenants/acme/sample", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env", null).statusCode()).isEqualTo(401);
        assertThat(get("/livez", null).statusCode()).isEqualTo(200);
        assertThat(get("/readyz", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).body())
                .contains("tieout_outbox_pending")
                .contains("kafka_consumer_fetch_manager_records_lag_max")
                .doesNotContain("tenant=");
    }

    @Test
    void aTokenOpensItsOwnTenantsOnly() throws Exception {
        String token = token(List.of("acme"));

        assertThat(get("/api/v1/tenants/acme/sample", token).body()).contains("\"who\":\"anna\"");
        assertThat(get("/api/v1/tenants/other/sample", token).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/tenants/other/sample", token(List.of("*"))).statusCode())
                .isEqualTo(200);
    }

    private boolean isNoted(Event<?> event) {
        return jdbc.sql("SELECT count(*) FROM note WHERE event_id = ?")
                        .param(event.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private void send(Event<?> event) {
        template.send(KafkaRecords.producerRecord(event.topic().topicName(), event.key(), codec.encode(event)))
                .join();
    }

    private static ProducerRecord<String, byte[]> record(RawEvent raw) {
        return KafkaRecords.producerRecord(Topic.BILLING_PAYMENT.topicName(), "acme:C-1", raw);
    }

    private static Map<String, byte[]> with(RawEvent raw, String name, String value) {
        var headers = new java.util.LinkedHashMap<>(raw.headers());
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private Event<ErpOutcome> anOutcome(String subject, int number) {
        var outcome = new ErpOutcome(
                io.tieout.model.outcome.DocumentKind.PAYMENT,
                subject,
                "C-1",
                null,
                OutcomeState.POSTED,
                Integer.toString(number),
                null,
                Instant.now());
        return events.event(
                EventTypes.ERP_OUTCOME,
                new TenantId("acme"),
                outcome,
                subject,
                Trace.derivedFrom(subject),
                subject,
                Integer.toString(number));
    }

    private List<ErpOutcome> outcomes(String documentId) {
        return WholeTopic.read(Topic.ERP_OUTCOME.topicName()).stream()
                .map(record -> codec.decode(KafkaRecords.raw(record)))
                .map(decoded ->
                        (ErpOutcome) ((Decoded.Understood) decoded).event().data())
                .filter(outcome -> documentId.equals(outcome.documentId()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters() {
        return WholeTopic.read(Topic.BILLING_PAYMENT.deadLetterName());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String token(List<String> tenants) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .subject("anna")
                .claim("tenants", tenants)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        jwt.sign(new MACSigner(SECRET));
        return jwt.serialize();
    }

    private static Event<PaymentTransaction> aPayment(String transaction) {
        Money amount = Money.of("100.00", "USD");
        var payment = new PaymentTransaction(
                new PaymentId("P-" + transaction),
                new TransactionId(transaction),
                TransactionType.RECEIVED,
                new CustomerId("C-1"),
                amount,
                List.of(new PaymentTransaction.Allocation(new InvoiceId("I-1"), amount)),
                null,
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T12:00:00Z"),
                new PaymentTransaction.Method(PaymentTransaction.MethodType.CARD, "visa", "4242"),
                null,
                null,
                null,
                List.of());
        var id = new EventId("evt-" + transaction);
        return new Event<>(
                id,
                URI.create("/billing"),
                EventTypes.payment(TransactionType.RECEIVED),
                transaction,
                Instant.parse("2026-03-01T12:00:00Z"),
                new TenantId("acme"),
                Trace.of(null, id),
                payment);
    }
}
