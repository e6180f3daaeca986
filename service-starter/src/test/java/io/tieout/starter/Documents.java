package io.tieout.starter;

import io.tieout.starter.kafka.KafkaAutoConfiguration;
import io.tieout.starter.memory.MemoryAutoConfiguration;
import io.tieout.starter.retention.RetentionAutoConfiguration;
import io.tieout.starter.web.NotFound;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service that has addresses and nothing else: neither a database nor Kafka. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            StarterAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            MemoryAutoConfiguration.class,
            RetentionAutoConfiguration.class
        },
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
class Documents {

    @RestController
    static final class Endpoint {

        @GetMapping("/api/v1/tenants/{tenant}/documents/{id}")
        Map<String, String> document(@PathVariable String tenant, @PathVariable String id) {
            if (id.startsWith("absent")) {
                throw new NotFound("There is no document %s of %s.".formatted(id, tenant));
            }
            if (id.startsWith("broken")) {
                throw new IllegalStateException("the state of " + id);
            }
            return Map.of("id", id);
        }

        @PostMapping("/api/v1/tenants/{tenant}/documents/{id}/dismiss")
        Map<String, String> dismiss(@PathVariable String tenant, @PathVariable String id, @RequestBody Reason reason) {
            return Map.of("id", id, "tenant", tenant, "reason", reason.reason());
        }

        record Reason(String reason, boolean recordedByHand) {}
    }
}
