package io.tieout.mapping;

import io.tieout.testsupport.TestInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it ships, on a real broker and a real database; all integration tests share it. */
@SpringBootTest(classes = MappingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningMapping {

    private static final String SECRET = "a-secret-of-the-mapping-services-own-tests";

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** Billing and the connector as they are seen from here: plain Kafka clients. */
    final Wire wire = new Wire(TestInfrastructure.kafka().bootstrapServers());

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        var database = TestInfrastructure.postgres().freshDatabase();
        registry.add("TIEOUT_KAFKA_BOOTSTRAP", () -> TestInfrastructure.kafka().bootstrapServers());
        registry.add("TIEOUT_DATABASE_URL", database::jdbcUrl);
        registry.add("tieout.memory.topic", database::memoryTopic);
        registry.add("TIEOUT_DATABASE_USER", database::user);
        registry.add("TIEOUT_DATABASE_PASSWORD", database::password);
        registry.add("TIEOUT_JWT_SECRET", () -> SECRET);
        registry.add("TIEOUT_TOPIC_PARTITIONS", () -> "2");
    }

    Rest rest() {
        return new Rest(port, SECRET);
    }
}
