package io.tieout.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Real servers in containers, removed by Testcontainers when this JVM is gone. {@code TIEOUT_TEST_KAFKA_IMAGE} and
 * {@code TIEOUT_TEST_POSTGRES_IMAGE} name other images, such as those of a company's own registry.
 */
final class ContainerSource implements Source {

    @Override
    @SuppressWarnings("resource") // lives as long as the JVM and is removed by Testcontainers
    public String startKafka() {
        var kafka = new KafkaContainer(image("TIEOUT_TEST_KAFKA_IMAGE", "apache/kafka:4.2.1", "apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the JVM and is removed by Testcontainers
    public TestDatabase startPostgres() {
        var postgres = new PostgreSQLContainer(image("TIEOUT_TEST_POSTGRES_IMAGE", "postgres:18", "postgres"))
                .withCommand("postgres", "-c", "max_connections=300");
        postgres.start();
        return new TestDatabase(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private static DockerImageName image(String variable, String usual, String replaces) {
        return DockerImageName.parse(System.getenv().getOrDefault(variable, usual))
                .asCompatibleSubstituteFor(replaces);
    }
}
