package io.tieout.mapping;

import io.tieout.testsupport.RunningService;
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

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    /** Billing and the connector as they are seen from here: plain Kafka clients. */
    final KafkaPeers wire = new KafkaPeers(TestInfrastructure.kafka().bootstrapServers());

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        RunningService.infrastructure(registry::add);
        registry.add("TIEOUT_TOPIC_PARTITIONS", () -> "2");
    }

    Rest rest() {
        return new Rest(port);
    }
}
