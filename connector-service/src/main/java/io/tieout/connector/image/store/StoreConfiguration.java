package io.tieout.connector.image.store;

import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.retention.Retained;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the store that was chosen. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Contents imageContents(StoreProperties properties, JdbcClient jdbc, TransactionTemplate transactions) {
        return switch (properties.kind()) {
            case POSTGRES -> new ContentsInPostgres(jdbc, transactions);
            case S3 -> ContentsInS3.of(properties);
        };
    }

    @Bean
    Images images(JdbcClient jdbc, Contents contents, TransactionTemplate transactions, Clock clock) {
        return new Images(jdbc, contents, transactions, clock);
    }

    @Bean
    Looks looks(JdbcClient jdbc, Clock clock) {
        return new Looks(jdbc, clock);
    }

    /** Looks that dead replicas left go with them. */
    @Bean
    Retained imagesRetained(RetentionTimes times, Images images, Looks looks) {
        return new Retained("invoice_image", "tieout.retention.images", times.images(), (time, limit) -> {
            looks.deleteBefore(time);
            return images.deleteBefore(time, limit);
        });
    }
}
