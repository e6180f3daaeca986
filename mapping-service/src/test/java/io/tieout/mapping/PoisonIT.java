package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customer;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.invoice;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.sync.RecordUnread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoisonIT extends RunningMapping {

    private static final byte[] NOT_JSON = "{\"customerId\":".getBytes(StandardCharsets.UTF_8);

    private static final Set<String> REFUSED = Set.of("MALFORMED", "MISPLACED_EVENT");

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"PAYMENT_POSTING", "BILLING_CUSTOMER", "BILLING_INVOICE", "INTACCT_OUTCOME", "INTACCT_RECORD"})
    void poisonOnAnyTopicGoesToItsDeadLettersAndWhatIsBehindItGoesOn(Topic topic) {
        Event<?> good = goodOn(topic);
        ProducerRecord<String, byte[]> noHeaders = new ProducerRecord<>(topic.topicName(), good.key(), NOT_JSON);

        wire.send(KafkaPeers.record(topic, good, NOT_JSON));
        wire.send(KafkaPeers.record(topic, good, null));
        wire.send(noHeaders);
        wire.send(KafkaPeers.record(topic, misplacedOn(topic), bodyOf(misplacedOn(topic))));
        wire.send(good);

        await().atMost(Duration.ofSeconds(40)).until(() -> isAnswered(topic));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters(topic, good.key()))
                        .extracting(letter -> KafkaPeers.header(letter, "tieout_reason"))
                        .satisfiesExactlyInAnyOrder(
                                reason -> assertThat(reason).startsWith("the body is not JSON"),
                                reason -> assertThat(reason).isEqualTo("the body is empty"),
                                reason -> assertThat(reason).contains("ce_specversion is missing"),
                                reason -> assertThat(reason).contains("does not belong on this topic")));
    }

    @Test
    void whatBillingSentIsAnsweredWithARejectionOfItsEvent() {
        var good = wire.event(EventTypes.BILLING_INVOICE, tenant, "e-bad", invoice("INV-1", "C-1"));

        wire.send(KafkaPeers.record(Topic.BILLING_INVOICE, good, NOT_JSON));

        var outcome = wire.one(EventTypes.ERP_OUTCOME, tenant);
        assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(outcome.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(outcome.eventId()).isEqualTo(good.id());
    }

    @Test
    void aPaymentWhoseRequestCannotBeReadIsParkedSoThatItIsNotOnItsWayForEver() {
        var good = wire.event(
                EventTypes.POSTING_REQUESTED,
                tenant,
                "p-lost",
                aPayment().transaction("T-lost").customer("C-7").requested());
        byte[] whole = KafkaPeers.record(good).value();
        byte[] broken = Arrays.copyOf(whole, whole.length - 2);

        wire.send(KafkaPeers.record(Topic.PAYMENT_POSTING, good, broken));

        var outcome = wire.one(EventTypes.ERP_OUTCOME, tenant);
        assertThat(outcome.state()).isEqualTo(OutcomeState.PARKED);
        assertThat(outcome.kind()).isEqualTo(DocumentKind.PAYMENT);
        assertThat(outcome.documentId()).isEqualTo("T-lost");
        assertThat(outcome.customerId()).isEqualTo("C-7");
        assertThat(outcome.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("MALFORMED");
            assertThat(problem.remedy()).contains("retry or dismiss it", "payment.posting.v1");
        });
    }

    @Test
    void aBodyOfTenMegabytesIsKeptAsAReferenceAndDoesNotBlock() {
        var good = wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-1", customer("C-1"));

        wire.send(KafkaPeers.record(Topic.BILLING_CUSTOMER, good, new byte[10 * 1024 * 1024]));
        wire.send(good);

        wire.one(EventTypes.CREATE_CUSTOMER, tenant);
        assertThat(letters(Topic.BILLING_CUSTOMER, good.key())).singleElement().satisfies(letter -> {
            assertThat(letter.value()).hasSize(64 * 1024);
            assertThat(KafkaPeers.header(letter, "tieout_body_bytes")).isEqualTo(Integer.toString(10 * 1024 * 1024));
            assertThat(KafkaPeers.header(letter, "tieout_body_sha256")).hasSize(64);
            assertThat(KafkaPeers.header(letter, "tieout_topic")).isEqualTo("billing.customer.v1");
        });
    }

    @Test
    void aRecordWhoseIdBillingCannotHoldIsListedAndToldUntilItCanBe() {
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-1", customerRead(" padded ", "1")),
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-2", customerRead("C-1", "2")));

        assertThat(wire.one(EventTypes.ERP_CUSTOMER, tenant).recordNo()).isEqualTo("2");
        RecordUnread unread = wire.one(EventTypes.RECORD_UNREAD, tenant);
        assertThat(unread.unread()).isTrue();
        assertThat(unread.recordNo()).isEqualTo("1");
        assertThat(unread.reason()).contains("record number 1", "blanks at its ends", "Change the id in Intacct.");
        var listed = rest().get("/api/v1/tenants/" + tenant + "/unread-records", tenant.value())
                .json();
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("number").asString()).isEqualTo(" padded ");
        assertThat(letters(Topic.INTACCT_RECORD, tenant + ": padded ")).isEmpty();

        wire.send(wire.event(EventTypes.CUSTOMER_READ, tenant, "r-3", customerRead("padded", "1")));

        wire.eventually(
                EventTypes.RECORD_UNREAD,
                tenant,
                told -> assertThat(told).extracting(one -> one.data().unread()).containsExactly(true, false));
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/unread-records", tenant.value())
                        .body())
                .isEqualTo("[]");
        assertThat(rest().get("/api/v1/tenants/" + tenant + "/unread-records", "somebody-else")
                        .status())
                .isEqualTo(403);
    }

    private Event<?> goodOn(Topic topic) {
        return switch (topic) {
            case PAYMENT_POSTING ->
                wire.event(
                        EventTypes.POSTING_REQUESTED, tenant, "p-1", aPayment().requested());
            case BILLING_CUSTOMER -> wire.event(EventTypes.BILLING_CUSTOMER, tenant, "e-1", customer("C-1"));
            case BILLING_INVOICE -> wire.event(EventTypes.BILLING_INVOICE, tenant, "e-2", invoice("INV-1", "C-1"));
            case INTACCT_OUTCOME ->
                wire.event(
                        EventTypes.INTACCT_OUTCOME,
                        tenant,
                        "o-1",
                        posted(DocumentKind.PAYMENT, "T-1", "C-1", new CommandId("cmd"), "TO-1", "900"));
            case INTACCT_RECORD ->
                wire.event(
                        EventTypes.INVOICE_READ, tenant, "r-1", invoiceRead("INV-1", "C-1", "501", "Paid", "0.00 USD"));
            default -> throw new IllegalArgumentException(topic + " is not read here");
        };
    }

    private Event<?> misplacedOn(Topic topic) {
        return topic == Topic.BILLING_CUSTOMER
                ? wire.event(EventTypes.BILLING_INVOICE, tenant, "m-1", invoice("INV-1", "C-1"))
                : wire.event(EventTypes.BILLING_CUSTOMER, tenant, "m-1", customer("C-1"));
    }

    private static byte[] bodyOf(Event<?> event) {
        return KafkaPeers.record(event).value();
    }

    private boolean isAnswered(Topic topic) {
        return switch (topic) {
            case PAYMENT_POSTING, BILLING_INVOICE, INTACCT_OUTCOME ->
                wire.events(EventTypes.ERP_OUTCOME, tenant).stream()
                        .map(outcome -> outcome.data().problem())
                        .anyMatch(problem -> problem == null || !REFUSED.contains(problem.code()));
            case BILLING_CUSTOMER ->
                !wire.events(EventTypes.CREATE_CUSTOMER, tenant).isEmpty();
            case INTACCT_RECORD -> !wire.events(EventTypes.ERP_INVOICE, tenant).isEmpty();
            default -> throw new IllegalArgumentException(topic + " is not read here");
        };
    }

    private List<ConsumerRecord<String, byte[]>> letters(Topic topic, String key) {
        return wire.all(topic.deadLetterName()).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }
}
