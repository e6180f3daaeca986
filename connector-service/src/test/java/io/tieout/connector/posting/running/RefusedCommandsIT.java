package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.testsupport.TopicReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** A command that the connector cannot read, or that stands on the wrong topic, is answered for the document that it was for. */
class RefusedCommandsIT extends ConnectorContext {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final EventCodec codec = new EventCodec();
    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    @Autowired
    private KafkaTemplate<String, byte[]> template;

    @ParameterizedTest
    @ValueSource(strings = {"100.00 -> 100.001", "end -> ", "everything -> ", "T-x -> T-x\\ud800"})
    void theDocumentIsParkedWithTheReason(String fault) {
        String[] change = fault.split(" -> ", 2);
        Event<CreatePayment> command = command();
        RawEvent good = codec.encode(command);
        String body = new String(good.body(), StandardCharsets.UTF_8);
        String spoilt = switch (change[0]) {
            case "end" -> body.substring(0, body.length() - 5);
            case "everything" -> "";
            default -> body.replace(change[0], change[1]);
        };
        assertThat(spoilt).isNotEqualTo(body);

        send(Topic.INTACCT_COMMAND, command, new RawEvent(good.headers(), spoilt.getBytes(StandardCharsets.UTF_8)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outcomes()).singleElement().satisfies(outcome -> {
                    assertThat(outcome.state()).isEqualTo(OutcomeState.PARKED);
                    assertThat(outcome.origin().kind()).isEqualTo(DocumentKind.PAYMENT);
                    assertThat(outcome.origin().documentId()).isEqualTo("T-x");
                    assertThat(outcome.origin().customerId().value()).isEqualTo("C-1");
                    assertThat(outcome.problem()).isNotNull();
                    assertThat(outcome.problem().remedy()).contains("intacct.command.v1");
                }));
    }

    @Test
    void anEventOnTheWrongTopicIsRefusedAndNotDropped() {
        Event<RunSync> misplaced = new Event<>(
                new EventId("sync-" + tenant),
                URI.create("/test"),
                EventTypes.RUN_SYNC,
                "R-1",
                Instant.now(),
                tenant,
                Trace.derivedFrom("test"),
                new RunSync(new RunId("R-1"), List.of(SyncObject.CUSTOMERS), false));

        send(Topic.INTACCT_COMMAND, misplaced, codec.encode(misplaced));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(jdbc.sql("SELECT code || ': ' || reason FROM refused_record WHERE tenant = ?")
                                        .param(tenant.value())
                                        .query(String.class)
                                        .list())
                                .containsExactly(
                                        "MISPLACED_EVENT: an event of type io.tieout.sync.run.v1 does not belong on this topic but on sync.command.v1"));
    }

    @Test
    void aRunWhoseCommandCannotBeReadHasFailed() {
        Event<RunSync> command = new Event<>(
                new EventId("run-" + tenant),
                URI.create("/test"),
                EventTypes.RUN_SYNC,
                "R-7",
                Instant.now(),
                tenant,
                Trace.derivedFrom("test"),
                new RunSync(new RunId("R-7"), List.of(SyncObject.CUSTOMERS), false));
        RawEvent good = codec.encode(command);
        byte[] broken = Arrays.copyOf(good.body(), good.body().length - 1);

        send(Topic.SYNC_COMMAND, command, new RawEvent(good.headers(), broken));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TopicReader.payloads(Topic.SYNC_PROGRESS, tenant, SyncProgressed.class))
                        .singleElement()
                        .satisfies(progress -> {
                            assertThat(progress.runId()).isEqualTo(new RunId("R-7"));
                            assertThat(progress.stage()).isEqualTo(SyncProgressed.Stage.FAILED);
                        }));
    }

    private List<IntacctOutcome> outcomes() {
        return TopicReader.payloads(Topic.INTACCT_OUTCOME, tenant, IntacctOutcome.class);
    }

    private Event<CreatePayment> command() {
        CreatePayment payment = PostingFixtures.aPayment("x");
        return new Event<>(
                new EventId("cmd-" + tenant),
                URI.create("/test"),
                EventTypes.CREATE_PAYMENT,
                payment.origin().documentId(),
                Instant.now(),
                tenant,
                Trace.derivedFrom("test"),
                payment);
    }

    private void send(Topic topic, Event<?> event, RawEvent raw) {
        template.send(KafkaRecords.producerRecord(topic.topicName(), event.key(), raw))
                .join();
    }
}
