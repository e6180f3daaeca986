package io.tieout.connector.usage;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.retention.Retained;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the counting, and flushes it in the background and at the end. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    /** Twelve months and the one that is running. */
    private static final Duration SHOWN = Duration.ofDays(396);

    @Bean(destroyMethod = "flush")
    ApiUsage apiUsage(UsageTable table, MeterRegistry metrics, Clock clock) {
        return new ApiUsage(table, metrics, clock);
    }

    @Bean
    UsageFlushing usageFlushing(ApiUsage usage) {
        return new UsageFlushing(usage);
    }

    @Bean
    Retained apiUsageRetained(RetentionTimes times, UsageTable table) {
        return new Retained("api_usage", "tieout.retention.api-usage", times.apiUsage(), table::deleteBefore)
                .atLeast(SHOWN, "since the last twelve months are shown");
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
