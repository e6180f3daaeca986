package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeIT {
    private static final TopicPartition TOPIC = new TopicPartition("ledger", 0);

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOverStopAndCrashAndIsAdoptedWhenLeftRunning() throws Exception {
        Path home = folder.resolve("with a space");
        int port = LocalPorts.free();
        try (KafkaNode first = KafkaNode.at(home).port(port).start()) {
            createTopic(first);
            send(first, "one");

            KafkaNode adopted = KafkaNode.at(home).port(port).start();
            assertThat(adopted.pid()).isEqualTo(first.pid());
        }

        try (KafkaNode second = KafkaNode.at(home).port(port).start()) {
            assertThat(received(second)).containsExactly("one");
            send(second, "two");
            second.kill();
            assertThat(second.process().isAlive()).isFalse();
        }

        try (KafkaNode third = KafkaNode.at(home).start()) {
            assertThat(received(third)).containsExactly("one", "two");
            assertThatThrownBy(() -> sendTo(third, "undeclared", "lost")).hasCauseInstanceOf(TimeoutException.class);
            third.stop();
            assertThat(LocalPorts.answers(third.port())).isFalse();
        }
    }

    private static void createTopic(KafkaNode node) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", node.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaNode node, String value) throws Exception {
        sendTo(node, TOPIC.topic(), value);
    }

    private static void sendTo(KafkaNode node, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", node.bootstrapServers(), "acks", "all", "max.block.ms", 1500);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> received(KafkaNode node) {
        Map<String, Object> settings = Map.of("bootstrap.servers", node.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            List<String> values = new ArrayList<>();
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
                return consumer.position(TOPIC) >= end;
            });
            return values;
        }
    }
}
