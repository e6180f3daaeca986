package io.tieout.connector.gateway;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.StartDates;
import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.guard.GuardedWire;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.session.Sessions;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Permits;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gateway's faces. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final int READ_ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    @Bean
    IntacctGateway intacctGateway(
            Sessions sessions, GuardedWire wire, ErrorCatalogue catalogue, Memberships memberships) {
        return new IntacctGateway(sessions, wire, catalogue, memberships);
    }

    @Bean
    Ledger ledger(
            Connections connections,
            Memberships memberships,
            IntacctGateway gateway,
            ErrorCatalogue catalogue,
            CompanyCurrencies currencies,
            StartDates startDates) {
        return new YoungDocuments(
                new KnownCurrencies(
                        new IntacctLedger(
                                new ConnectionsInUse(connections, memberships), gateway, catalogue, currencies),
                        currencies),
                startDates);
    }

    @Bean
    Pages pages(
            IntacctGateway gateway,
            ErrorCatalogue catalogue,
            Memberships memberships,
            Permits permits,
            MeterRegistry metrics) {
        RetryRegistry registry = RetryRegistry.ofDefaults();
        Retry retry = registry.retry(
                "reads",
                RetryConfig.custom()
                        .maxAttempts(READ_ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, 2.0))
                        .retryOnResult(Pages::isWorthAnotherTry)
                        .retryOnException(failure -> false)
                        .build());
        TaggedRetryMetrics.ofRetryRegistry(registry).bindTo(metrics);
        return new Pages(new Queries(gateway, catalogue), memberships, permits, retry);
    }

    @Bean
    Prints prints(IntacctGateway gateway, ErrorCatalogue catalogue, Memberships memberships, Permits permits) {
        return new Prints(gateway, catalogue, memberships, permits);
    }
}
