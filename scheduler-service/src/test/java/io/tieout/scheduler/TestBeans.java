package io.tieout.scheduler;

import io.tieout.testsupport.TestClock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the integration tests put into the context. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    TestClock testClock() {
        return TestClock.standingAt(Instant.parse("2026-11-21T12:00:00Z"));
    }
}
