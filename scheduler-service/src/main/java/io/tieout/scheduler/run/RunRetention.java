package io.tieout.scheduler.run;

import io.tieout.model.event.Topic;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Redelivery;
import io.tieout.starter.retention.Retained;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long ended runs stay in Recent Syncs: thousands of tenants make millions of them a year.
 *
 * @param runs by when they were asked for
 */
@ConfigurationProperties("tieout.retention")
record RunRetention(@DefaultValue("90d") Duration runs) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Retained runsRetained(RunRetention times, JdbcClient jdbc) {
            return new Retained(
                            "run",
                            "tieout.retention.runs",
                            times.runs(),
                            OldRows.of(jdbc, "run", "requested_at", "state NOT IN ('QUEUED', 'RUNNING')"))
                    .atLeast(
                            Redelivery.of(Topic.SYNC_PROGRESS),
                            "since Kafka may deliver the progress of a run again for that long");
        }
    }
}
