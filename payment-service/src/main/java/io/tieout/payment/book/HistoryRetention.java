package io.tieout.payment.book;

import io.tieout.starter.retention.Redelivery;
import io.tieout.starter.retention.Retained;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long it is kept how a payment came to its end. The payment, its allocations and the events that told of it are kept for ever.
 *
 * @param paymentHistory by when each line was written, of payments that were posted, rejected or dismissed
 */
@ConfigurationProperties("tieout.retention")
record HistoryRetention(@DefaultValue("400d") Duration paymentHistory) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Retained paymentHistoryRetained(HistoryRetention times, History history) {
            return new Retained(
                            "payment_history",
                            "tieout.retention.payment-history",
                            times.paymentHistory(),
                            history::deleteBefore)
                    .atLeast(Redelivery.longest(), Redelivery.WHY);
        }
    }
}
