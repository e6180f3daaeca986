package io.tieout.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestInfrastructureIT {

    @Test
    void kafkaDeliversWhatWasProduced() throws Exception {
        TestKafka kafka = TestInfrastructure.kafka();
        kafka.createTopics("greetings");
        kafka.createTopics("greetings");

        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("greetings", "acme:1", "hello")).get();
        }

        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("greetings"));
            List<String> values = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
                assertThat(values).containsExactly("hello");
            });
        }
    }

    @Test
    void everyCallerGetsADatabaseOfItsOwn() throws SQLException {
        TestDatabase first = TestInfrastructure.postgres().freshDatabase();
        TestDatabase second = TestInfrastructure.postgres().freshDatabase();

        execute(first, "CREATE TABLE entry (id int)");
        execute(second, "CREATE TABLE entry (id int)");

        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
