package io.tieout.connector.posting.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.ConnectorContext;
import io.tieout.model.event.Topic;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mark is lifted when billing's events have been read again, as Kafka says, and not when somebody thinks so. */
class ReplayIT extends ConnectorContext {

    private static final String TOPIC = Topic.BILLING_INVOICE.topicName();
    private static final String GROUP = "mapping-service.invoices";

    @LocalServerPort
    private int port;

    @AfterEach
    void noMarkStands() {
        jdbc.sql("DELETE FROM restore_mark").update();
        jdbc.sql("UPDATE database_age SET born = 0").update();
    }

    @Test
    void theMarkIsNotLiftedBeforeBillingsEventsWereReadAgain() throws Exception {
        publish(5);
        commit(ends().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> Math.max(0, end.getValue() - 1))));
        assertThat(post("/api/v1/memory/restored", "{\"reason\":\"disk lost\"}").status())
                .isEqualTo(200);

        RestClient.Reply early = delete("/api/v1/restore-mark");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains(GROUP + " has yet to read", "records of " + TOPIC, "anyway=true");

        publish(5); // what comes after the mark need not have been read
        commit(marked());
        assertThat(delete("/api/v1/restore-mark").status()).isEqualTo(204);
    }

    @Test
    void whoKnowsBetterLiftsItAnyway() throws Exception {
        publish(5);
        commit(ends().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> 0L)));
        post("/api/v1/memory/restored", "{\"reason\":\"disk lost\"}");
        assertThat(delete("/api/v1/restore-mark").status()).isEqualTo(409);

        assertThat(delete("/api/v1/restore-mark?anyway=true").status()).isEqualTo(204);
    }

    private Map<TopicPartition, Long> marked() {
        return jdbc
                .sql(
                        "SELECT noted.key, noted.value::bigint FROM restore_mark, jsonb_each_text(ends) AS noted WHERE noted.key LIKE ?")
                .param(TOPIC + "/%")
                .query((row, number) -> Map.entry(
                        new TopicPartition(
                                TOPIC, Integer.parseInt(row.getString(1).substring(TOPIC.length() + 1))),
                        row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void publish(int records) throws Exception {
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "key-" + i, new byte[] {1}))
                        .get();
            }
        }
    }

    private static Map<TopicPartition, Long> ends() throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions().stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(TOPIC, partition.partition()),
                                    partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static void commit(Map<TopicPartition, Long> offsets) throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            admin.alterConsumerGroupOffsets(
                            GROUP,
                            offsets.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, one -> new OffsetAndMetadata(one.getValue()))))
                    .all()
                    .get();
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
    }

    private RestClient.Reply post(String path, String body) {
        return RunningService.client(port, "*").post(path, body);
    }

    private RestClient.Reply delete(String path) {
        return RunningService.client(port, "*").delete(path);
    }
}
