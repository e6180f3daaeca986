package io.tieout.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.embedded.KafkaNode;
import io.tieout.local.publish.Publisher;
import io.tieout.model.event.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
    private static final String PAYMENTS = Topic.BILLING_PAYMENT.topicName();
    private static final String INVOICES = Topic.BILLING_INVOICE.topicName();

    @TempDir
    static Path folder;

    private static KafkaNode kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaNode.at(folder).start();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @BeforeEach
    void emptyTopics() throws Exception {
        List<String> names = InboundTopics.ALL.stream()
                .flatMap(it -> Stream.of(it.topicName(), it.deadLetterName()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            List<String> there = new ArrayList<>(admin.listTopics().names().get());
            there.retainAll(names);
            admin.deleteTopics(there).all().get();
            admin.createTopics(names.stream()
                            .map(it -> new NewTopic(it, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @Test
    void theTenantsEventsStandThereAgainUnchanged() {
        publish(event(INVOICES, "acme", "i-1"), event(PAYMENTS, "acme", "p-1"), event(PAYMENTS, "other", "p-2"));

        Map<Topic, Integer> published = replay("acme", Instant.EPOCH, Replay.Refused.LEFT_OUT);

        assertThat(published)
                .containsEntry(Topic.BILLING_CUSTOMER, 0)
                .containsEntry(Topic.BILLING_INVOICE, 1)
                .containsEntry(Topic.BILLING_PAYMENT, 1);
        List<ConsumerRecord<String, byte[]>> payments = read(PAYMENTS);
        assertThat(payments).extracting(it -> new String(it.value(), UTF_8)).containsExactly("p-1", "p-2", "p-1");
        assertThat(payments.getLast().key()).isEqualTo("acme:C-1");
        assertThat(Arrays.asList(payments.getLast().headers().toArray()))
                .isEqualTo(Arrays.asList(payments.getFirst().headers().toArray()));
        assertThat(read(INVOICES)).hasSize(2);
    }

    @Test
    void whatCameEarlierIsLeftOut() {
        publish(event(PAYMENTS, "acme", "p-1"));
        publish(event(PAYMENTS, "acme", "p-2"));
        Instant second = Instant.ofEpochMilli(read(PAYMENTS).getLast().timestamp());

        assertThat(replay("acme", second.plusMillis(1), Replay.Refused.LEFT_OUT))
                .containsEntry(Topic.BILLING_PAYMENT, 0);
    }

    @Test
    void whatWasRefusedIsReplayedOnlyIfAskedFor() {
        publish(event(PAYMENTS, "acme", "p-1"), event(PAYMENTS, "acme", "malformed"));
        ProducerRecord<String, byte[]> letter = event(Topic.BILLING_PAYMENT.deadLetterName(), "acme", "malformed");
        letter.headers().add("tieout_partition", "0".getBytes(UTF_8));
        letter.headers().add("tieout_offset", "1".getBytes(UTF_8));
        publish(letter);

        assertThat(replay("acme", Instant.EPOCH, Replay.Refused.LEFT_OUT)).containsEntry(Topic.BILLING_PAYMENT, 1);
        assertThat(replay("acme", Instant.EPOCH, Replay.Refused.REPLAYED)).containsEntry(Topic.BILLING_PAYMENT, 3);
    }

    private static Map<Topic, Integer> replay(String tenant, Instant from, Replay.Refused refused) {
        return new Replay(kafka.bootstrapServers()).run(tenant, from, refused);
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (var reader = new TopicReader(kafka.bootstrapServers())) {
            reader.read(topic, Instant.EPOCH, all::addAll);
        }
        return all;
    }

    @SafeVarargs
    private static void publish(ProducerRecord<String, byte[]>... events) {
        Publisher.publish(kafka.bootstrapServers(), List.of(events));
    }

    private static ProducerRecord<String, byte[]> event(String topic, String tenant, String body) {
        var event = new ProducerRecord<>(topic, tenant + ":C-1", body.getBytes(UTF_8));
        event.headers().add("ce_id", body.getBytes(UTF_8));
        event.headers().add("ce_tenantid", tenant.getBytes(UTF_8));
        return event;
    }
}
