package io.tieout.scheduler;

import io.tieout.model.catalog.EventCodec;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the integration tests put into the context. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    SettableClock settableClock() {
        return new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    }

    @Bean
    CommandLog commandLog(EventCodec codec) {
        return new CommandLog(codec);
    }
}
