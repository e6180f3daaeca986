package io.tieout.connector.connection;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import io.tieout.starter.memory.OnNewKafka;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which tenants are connected must not live in a topic alone: it is announced again to a Kafka that has lost it. */
@Configuration(proxyBeanMethods = false)
class AnnouncingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncingAgain.class);

    @Bean
    OnNewKafka announcingConnections(Connecting connecting) {
        return () -> LOG.atWarn()
                .addKeyValue("connections", connecting.announceAll())
                .log("All connections are announced again");
    }

    @Bean
    AfterRestore countingVersions(Connections connections) {
        return (Age begun, String who, String reason) -> connections.countFrom(begun.beat());
    }
}
