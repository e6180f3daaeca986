package io.tieout.starter.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How often a record was tried is counted for that record, whatever stood at its place in another Kafka. */
class StumblesIT {

    private static final long NOON = 1_772_000_000_000L;

    private static JdbcClient jdbc;
    private static Stumbles stumbles;

    @BeforeAll
    static void table() {
        var database = TestInfrastructure.postgres().freshDatabase();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/starter")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        stumbles = new Stumbles(jdbc, new JdbcTransactionManager(source), Clock.systemUTC());
    }

    @Test
    void theSameRecordIsCountedOnHoweverOftenItIsDelivered() {
        assertThat(stumbles.add(record("same", NOON, "body"), "first")).isEqualTo(1);
        assertThat(stumbles.add(record("same", NOON, "body"), "second")).isEqualTo(2);
    }

    @Test
    void anotherRecordAtTheSamePlaceOfANewKafkaBeginsWithItsFirstAttempt() {
        stumbles.add(record("moved", NOON, "of the old Kafka"), "unforeseen");
        stumbles.add(record("moved", NOON, "of the old Kafka"), "unforeseen");

        assertThat(stumbles.add(record("moved", NOON, "of the new Kafka"), "unforeseen"))
                .isEqualTo(1);
        assertThat(stumbles.add(record("moved", NOON + 1, "of the old Kafka"), "sent again to the new one"))
                .isEqualTo(1);
    }

    @Test
    void whenAPlaceIsPassedNothingIsLeftOfWhatWasCountedThere() {
        stumbles.add(record("passed", NOON, "of the old Kafka"), "unforeseen");
        stumbles.add(record("passed", NOON, "of the new Kafka"), "unforeseen");

        stumbles.forget(List.of(record("passed", NOON, "of the new Kafka")));

        assertThat(jdbc.sql("SELECT count(*) FROM stumble WHERE topic = 'passed'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static ConsumerRecord<String, byte[]> record(String topic, long time, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                0,
                7,
                time,
                TimestampType.CREATE_TIME,
                4,
                bytes.length,
                "acme",
                bytes,
                new RecordHeaders(),
                Optional.empty());
    }
}
