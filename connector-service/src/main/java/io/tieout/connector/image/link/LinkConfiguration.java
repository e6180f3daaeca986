package io.tieout.connector.image.link;

import io.tieout.connector.connection.Signatures;
import io.tieout.starter.security.OpenAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the links. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    Links links(Signatures signatures, Clock clock) {
        return new Links(signatures, clock);
    }

    /** A link is its own permission. */
    @Bean
    OpenAddress openImages() {
        return new OpenAddress("/images/*");
    }
}
