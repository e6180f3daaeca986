package io.tieout.connector.connection;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the seal and its keys; a missing or malformed key stops the start. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    Keys keys(EncryptionProperties properties) {
        return Keys.of(properties);
    }

    @Bean
    Seal seal(Keys keys) {
        return new Seal(keys, new SecureRandom());
    }
}
