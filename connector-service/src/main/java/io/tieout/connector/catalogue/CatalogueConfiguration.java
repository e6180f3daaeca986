package io.tieout.connector.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue once, at the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    ErrorCatalogue errorCatalogue() {
        return ErrorCatalogue.load();
    }
}
