package io.tieout.connector.usage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the counting, and flushes it in the background and at the end. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    @Bean(destroyMethod = "flush")
    ApiUsage apiUsage(UsageTable table, MeterRegistry metrics, Clock clock) {
        return new ApiUsage(table, metrics, clock);
    }

    @Bean
    UsageFlushing usageFlushing(ApiUsage usage) {
        return new UsageFlushing(usage);
    }

    /** Flushes every few seconds. */
    static class UsageFlushing {

        private final ApiUsage usage;

        UsageFlushing(ApiUsage usage) {
            this.usage = usage;
        }

        @Scheduled(fixedDelayString = "5s")
        void flush() {
            usage.flush();
        }
    }
}
