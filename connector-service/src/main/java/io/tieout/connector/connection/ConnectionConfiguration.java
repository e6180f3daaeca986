package io.tieout.connector.connection;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the seal; a missing or malformed key stops the start. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    Seal seal(EncryptionProperties properties) {
        return new Seal(Keys.of(properties), new SecureRandom());
    }
}
