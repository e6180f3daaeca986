package io.tieout.payment.tieout;

import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it is kept who entered money in Intacct.
 *
 * @param enteredPayments by when it was told last
 */
@ConfigurationProperties("tieout.retention")
record EnteredRetention(@DefaultValue("400d") Duration enteredPayments) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Retained enteredPaymentsRetained(EnteredRetention times, JdbcClient jdbc) {
            return new Retained(
                    "entered_payment",
                    "tieout.retention.entered-payments",
                    times.enteredPayments(),
                    OldRows.of(jdbc, "entered_payment", "told_at"));
        }
    }
}
