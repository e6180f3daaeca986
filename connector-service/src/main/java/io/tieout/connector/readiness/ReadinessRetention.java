package io.tieout.connector.readiness;

import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of readiness has an end: results of tenants that are not connected any more, since all others are due daily. */
@Configuration(proxyBeanMethods = false)
class ReadinessRetention {

    @Bean
    Retained readinessRetained(RetentionTimes times, JdbcClient jdbc) {
        return new Retained(
                "readiness", "tieout.retention.readiness", times.readiness(), OldRows.of(jdbc, "readiness", "due_at"));
    }
}
