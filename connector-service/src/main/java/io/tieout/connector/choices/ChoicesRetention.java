package io.tieout.connector.choices;

import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that nobody wants any more have an end; they are read anew when somebody does. */
@Configuration(proxyBeanMethods = false)
class ChoicesRetention {

    @Bean
    Retained choicesRetained(RetentionTimes times, JdbcClient jdbc) {
        return new Retained(
                "choice_list",
                "tieout.retention.choices",
                times.choices(),
                OldRows.of(jdbc, "choice_list", "asked_at"));
    }
}
