package io.tieout.starter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.embedded.PostgresNode;
import io.tieout.starter.event.OutboxRelay;
import io.tieout.testsupport.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A real standby that lags behind is promoted in place of a real PostgreSQL, within one beat. */
class PromotionIT {

    private static final String DATABASE = "promoted";

    @TempDir
    private Path folder;

    private final String topic = "memory-" + UUID.randomUUID();
    private final DefaultKafkaProducerFactory<String, byte[]> producers = new DefaultKafkaProducerFactory<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestInfrastructure.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(producers);

    private PostgresNode node;

    @BeforeEach
    void aPrimary() {
        TestInfrastructure.kafka().createTopic(topic, 1);
        node = PostgresNode.at(folder.resolve("primary")).start();
        node.createDatabase(DATABASE);
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/starter")
                .load()
                .migrate();
        role();
    }

    @AfterEach
    void theEnd() {
        producers.destroy();
        node.stop();
    }

    @Test
    void aPromotedStandbyMayHaveForgottenSecondsAndNothingIsSentUntilItIsToldSo() throws IOException {
        Memory memory = memory(Promotion.ASK);
        memory.look();
        assertThat(memory.trusted()).isPresent();

        promoteAStandbyThatLagsBehind();

        assertThat(relay(memory).runOnce()).isZero(); // before anybody has looked
        memory.look();
        assertThat(memory.trusted()).isEmpty();
        assertThat(memory.belief())
                .isInstanceOfSatisfying(
                        Belief.Moved.class,
                        moved -> assertThat(moved.sentence())
                                .startsWith("PostgreSQL is on timeline 2 and was on timeline 1: a standby was promoted")
                                .contains("tieout.memory.promotion", "./tieout restored"));
        memory.look();
        assertThat(memory.trusted()).isEmpty();

        memory.restored("ann", "the standby lagged by a second");
        memory.look();
        assertThat(memory.trusted()).isPresent();
        assertThat(memory(Promotion.ASK)).satisfies(another -> {
            another.look();
            assertThat(another.trusted()).isPresent();
        });
    }

    @Test
    void aServiceThatStartsOnAPromotedStandbyAsksAsWell() throws IOException {
        memory(Promotion.ASK).look();
        promoteAStandbyThatLagsBehind();

        Memory started = memory(Promotion.ASK);
        started.look();

        assertThat(started.trusted()).isEmpty();
    }

    @Test
    void aSynchronousStandbyIsTrustedIfSoSaid() throws IOException {
        Memory memory = memory(Promotion.TRUST);
        memory.look();
        promoteAStandbyThatLagsBehind();

        memory.look();

        assertThat(memory.trusted()).isPresent();
        assertThat(memory(Promotion.ASK)).satisfies(another -> {
            another.look();
            assertThat(another.trusted()).isPresent();
        });
    }

    @Test
    void anOrdinaryRoleMayReadWhereItStands() {
        assertThat(Server.of(JdbcClient.create(as("plain", "plain"))
                        .sql("SELECT database_server()")
                        .query(String.class)
                        .single()))
                .satisfies(server -> assertThat(server.timeline()).isEqualTo(1));
    }

    @Test
    void aRestartOfTheSamePostgresqlIsNoPromotion() {
        Memory memory = memory(Promotion.ASK);
        memory.look();
        int port = node.port();
        node.stop();
        node = PostgresNode.at(folder.resolve("primary")).port(port).start();

        memory.look();

        assertThat(memory.trusted()).isPresent();
    }

    /** What the primary commits after the copy is lost, and no beat was made meanwhile. */
    private void promoteAStandbyThatLagsBehind() throws IOException {
        int port = node.port();
        node.stop();
        copy(folder.resolve("primary"), folder.resolve("standby"));
        node = PostgresNode.at(folder.resolve("primary")).port(port).start();
        jdbc().sql("CREATE TABLE forgotten (posting text)").update();
        node.stop();
        Files.createFile(data(folder.resolve("standby")).resolve("standby.signal"));
        node = PostgresNode.at(folder.resolve("standby")).port(port).start();
        assertThat(jdbc().sql("SELECT pg_promote(true)").query(Boolean.class).single())
                .isTrue();
        jdbc().sql("""
                INSERT INTO outbox (topic, record_key, headers, body, added_at)
                VALUES ('connection.v1', 'acme', '{}', 'x', now())
                """).update();
    }

    private static Path data(Path root) throws IOException {
        try (var files = Files.walk(root, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("PG_VERSION"))
                    .map(Path::getParent)
                    .filter(parent -> Files.exists(parent.resolve("postgresql.conf")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private Memory memory(Promotion promotion) {
        return new Memory(
                new DatabaseAge(jdbc(), Clock.systemUTC()),
                new AgeTopic(
                        Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers()),
                        template,
                        topic,
                        "sample"),
                transactions(),
                List::of,
                List::of,
                Duration.ofHours(1),
                promotion);
    }

    private OutboxRelay relay(Fence fence) {
        return new OutboxRelay(jdbc(), transactions(), template, "sample", fence);
    }

    private void role() {
        jdbc().sql("CREATE ROLE plain LOGIN PASSWORD 'plain'").update();
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source()));
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    private DriverManagerDataSource source() {
        return as(node.user(), node.password());
    }

    private DriverManagerDataSource as(String user, String password) {
        return new DriverManagerDataSource(node.jdbcUrl(DATABASE), user, password);
    }
}
