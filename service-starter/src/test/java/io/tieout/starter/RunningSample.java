package io.tieout.starter;

import io.tieout.testsupport.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sample service on a real Kafka and a real PostgreSQL, and a producer that is nobody's. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // the next one reads the same topics
abstract class RunningSample {

    static final String SECRET = "a-secret-of-the-starters-own-tests-0123456789";

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        // The broker is the one of all tests of this module, in whatever order they run.
        TestInfrastructure.kafka().createTopic(StarterIT.EXISTING.topicName(), 3);
        String group = "sample-" + UUID.randomUUID();
        var database = TestInfrastructure.postgres().freshDatabase();
        registry.add("TIEOUT_KAFKA_BOOTSTRAP", () -> TestInfrastructure.kafka().bootstrapServers());
        registry.add("TIEOUT_DATABASE_URL", database::jdbcUrl);
        registry.add("tieout.memory.topic", database::memoryTopic);
        registry.add("TIEOUT_DATABASE_USER", database::user);
        registry.add("TIEOUT_DATABASE_PASSWORD", database::password);
        registry.add("sample.group", () -> group); // asked for more than once
        registry.add("TIEOUT_JWT_SECRET", () -> SECRET);
    }

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected SampleService.Noting noting;

    @Value("${sample.group}")
    protected String group;

    @LocalServerPort
    protected int port;

    protected boolean isNoted(String eventId) {
        return jdbc.sql("SELECT count(*) FROM note WHERE event_id = ?")
                        .param(eventId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    protected Optional<String> refusalOf(String topic, int partition, long offset) {
        return jdbc.sql(
                        "SELECT code || ': ' || reason FROM refused_record WHERE topic = ? AND partition = ? AND \"offset\" = ?")
                .params(topic, partition, offset)
                .query(String.class)
                .optional();
    }

    protected static KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        var settings = new java.util.HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                TestInfrastructure.kafka().bootstrapServers(),
                "max.request.size",
                32 * 1024 * 1024));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Records of these topics that the group has not committed. */
    protected static long lag(String group, List<String> topics) {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (var description :
                    admin.describeTopics(topics).allTopicNames().get().values()) {
                for (var partition : description.partitions()) {
                    var key = new TopicPartition(description.name(), partition.partition());
                    long end = admin.listOffsets(Map.of(key, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                            .partitionResult(key)
                            .get()
                            .offset();
                    var at = committed.get(key);
                    lag += end - (at == null ? 0 : at.offset());
                }
            }
            return lag;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
