package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.event.Outbox;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TestInfrastructure;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // another service of the same name would share its topics
class StarterIT {

    /** Made by somebody else before the service starts, with fewer partitions than the service would give it. */
    static final Topic EXISTING = Topic.SYNC_PROGRESS;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestInfrastructure.kafka().createTopic(EXISTING.topicName(), 3);
        RunningService.infrastructure(registry::add);
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
    private AuditTrail audit;

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
            assertThat(TopicReader.header(letter, "ce_subject")).isEqualTo(subject);
            assertThat(TopicReader.header(letter, "tieout_reason")).startsWith("the body is not JSON");
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
    void endpointsAreClosedButHealthAndMetrics() {
        RestClient nobody = RestClient.nobody(port);

        assertThat(nobody.get("/api/v1/tenants/acme/sample").status()).isEqualTo(401);
        assertThat(nobody.get("/actuator/env").status()).isEqualTo(401);
        assertThat(nobody.get("/livez").status()).isEqualTo(200);
        assertThat(nobody.get("/readyz").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/prometheus").body())
                .contains("tieout_outbox_pending")
                .contains("kafka_consumer_fetch_manager_records_lag_max")
                .doesNotContain("tenant=");
    }

    @Test
    void aTokenOpensItsOwnTenantsOnly() {
        RestClient acme = RunningService.client(port, "acme");

        assertThat(acme.get("/api/v1/tenants/acme/sample").body()).contains("\"who\":\"anna\"");
        assertThat(acme.get("/api/v1/tenants/other/sample").status()).isEqualTo(403);
        assertThat(RunningService.client(port, "*")
                        .get("/api/v1/tenants/other/sample")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> read(RestClient caller, String query) {
        return caller.get("/api/v1/tenants/acme/audit?" + query)
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    @Test
    void whatPeopleDidIsReadByItsTenantPageByPage() {
        var acme = new TenantId("acme");
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        transactions.executeWithoutResult(transaction -> audit.add(
                acme,
                List.of(
                        new AuditEntry(About.PAYMENT, "T-1", Action.RETRY, "anna", "CLOSED_PERIOD", 2, noon),
                        new AuditEntry(About.PAYMENT, "T-2", Action.DISMISS, "anna", "paid in cash", 3, noon),
                        new AuditEntry(About.AUTO_SYNC, "acme", Action.SWITCH_OFF, "berta", null, null, noon))));
        RestClient caller = RunningService.client(port, "acme");

        JsonNode newest = caller.get("/api/v1/tenants/acme/audit?limit=2").json();
        JsonNode rest = caller.get("/api/v1/tenants/acme/audit?limit=2&after="
                        + newest.path("next").asLong())
                .json();

        assertThat(newest.path("entries").valueStream())
                .extracting(entry -> entry.path("who").asString() + " "
                        + entry.path("action").asString())
                .containsExactly("berta SWITCH_OFF", "anna DISMISS");
        assertThat(rest.path("entries").valueStream())
                .extracting(entry ->
                        entry.path("id").asString() + " " + entry.path("reason").asString())
                .containsExactly("T-1 CLOSED_PERIOD");
        assertThat(rest.has("next")).isFalse();
        assertThat(read(caller, "who=anna")).containsExactly("T-2", "T-1");
        assertThat(read(caller, "id=T-1")).containsExactly("T-1");
        assertThat(read(caller, "who=anna&id=acme")).isEmpty();
        assertThat(read(caller, "after=" + newest.at("/entries/0/position").asLong()))
                .containsExactly("T-2", "T-1");
        assertThat(audit.of(acme, About.PAYMENT, "T-2"))
                .containsExactly(new AuditEntry(About.PAYMENT, "T-2", Action.DISMISS, "anna", "paid in cash", 3, noon));
        assertThat(caller.get("/api/v1/tenants/other/audit").status()).isEqualTo(403);
        assertThat(RunningService.client(port, "other")
                        .get("/api/v1/tenants/other/audit")
                        .json()
                        .path("entries"))
                .isEmpty();
    }

    @Test
    void whatWasRefusedIsListedForItsTenantAndAllOfItForOperations() {
        RawEvent good = codec.encode(aPayment("listed"));
        RestClient acme = RunningService.client(port, "acme");
        String refused = "/api/v1/tenants/acme/refused-records?code=malformed";
        template.send(record(new RawEvent(with(good, "ce_subject", "listed"), new byte[] {'{'})))
                .join();
        template.send(record(new RawEvent(with(good, "ce_tenantid", ""), good.body())))
                .join();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(acme.get(refused).json().valueStream())
                    .filteredOn(one -> one.path("subject").asString("").equals("listed"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.path("topic").asString()).isEqualTo("billing.payment.v1");
                        assertThat(one.path("deadLetters").asString()).isEqualTo("billing.payment.v1.dlt");
                        assertThat(one.path("reason").asString()).startsWith("the body is not JSON");
                        assertThat(one.path("refusedAt").asString()).endsWith("Z");
                    });
            assertThat(RunningService.client(port, "*")
                            .get("/api/v1/refused-records?limit=500")
                            .json()
                            .valueStream())
                    .anyMatch(one ->
                            !one.has("tenant") && one.path("reason").asString().contains("ce_tenantid"));
        });
        assertThat(acme.get(refused).json().valueStream())
                .allMatch(one -> one.path("tenant").asString().equals("acme"));
        assertThat(acme.get(refused + "&limit=0").detail()).isEqualTo("\"limit\" is 0 but has to be 1 to 500.");
        assertThat(acme.get("/api/v1/tenants/other/refused-records").status()).isEqualTo(403);
        assertThat(acme.get("/api/v1/refused-records").status()).isEqualTo(403);
        assertThat(RestClient.nobody(port).get(refused).status()).isEqualTo(401);
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
        return TopicReader.everythingOn(Topic.ERP_OUTCOME.topicName()).stream()
                .map(record -> codec.decode(KafkaRecords.raw(record)))
                .map(decoded ->
                        (ErpOutcome) ((Decoded.Understood) decoded).event().data())
                .filter(outcome -> documentId.equals(outcome.documentId()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters() {
        return TopicReader.everythingOn(Topic.BILLING_PAYMENT.deadLetterName());
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
