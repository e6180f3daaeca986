package io.tieout.scheduler.mail;

import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long mails are kept that were sent or given up: they hold names of customers and addresses of people.
 *
 * @param mails by when they ended
 */
@ConfigurationProperties("tieout.retention")
record MailRetention(@DefaultValue("30d") Duration mails) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Retained mailsRetained(MailRetention times, JdbcClient jdbc) {
            return new Retained("mail", "tieout.retention.mails", times.mails(), OldRows.of(jdbc, "mail", "ended_at"));
        }
    }
}
