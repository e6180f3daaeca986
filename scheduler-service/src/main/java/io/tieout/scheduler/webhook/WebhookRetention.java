package io.tieout.scheduler.webhook;

import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long messages are kept that were sent or given up.
 *
 * @param webhooks by when they ended
 */
@ConfigurationProperties("tieout.retention")
record WebhookRetention(@DefaultValue("30d") Duration webhooks) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Retained webhooksRetained(WebhookRetention times, JdbcClient jdbc) {
            return new Retained(
                    "webhook", "tieout.retention.webhooks", times.webhooks(), OldRows.of(jdbc, "webhook", "ended_at"));
        }
    }
}
