package io.tieout.connector.gateway.session;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.gateway.guard.GatewayProperties;
import io.tieout.connector.gateway.guard.GuardedWire;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    Sessions sessions(GuardedWire wire, GatewayProperties properties, ErrorCatalogue catalogue, Clock clock) {
        return new Sessions(new SignIn(wire, properties.endpoint(), clock), catalogue, clock);
    }

    @Bean
    Forgetting forgettingSessions(Sessions sessions) {
        return new Forgetting(sessions);
    }

    /** Drops ended sessions now and then. */
    static class Forgetting {

        private final Sessions sessions;

        Forgetting(Sessions sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelayString = "10m", initialDelayString = "10m")
        void forgetEnded() {
            sessions.forgetEnded();
        }
    }
}
