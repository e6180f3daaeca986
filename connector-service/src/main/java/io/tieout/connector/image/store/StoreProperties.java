package io.tieout.connector.image.store;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the bytes of images are kept. Prints no secret.
 *
 * @param kind PostgreSQL beside everything else, or an S3-compatible store; what is kept in one is not found in the other, and is fetched anew
 * @param bucket of the S3-compatible store; it has to be there
 * @param endpoint of a store that is not Amazon's; null for Amazon's
 * @param region as the store wants it
 * @param accessKey null for what the environment gives, as the AWS SDK looks for it
 * @param secretKey likewise
 * @param pathStyle whether the bucket stands in the path, as most stores that are not Amazon's want it
 */
@Validated
@ConfigurationProperties("tieout.image.store")
record StoreProperties(
        @NotNull @DefaultValue("POSTGRES") Kind kind,
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle) {

    enum Kind {
        POSTGRES,
        S3
    }

    StoreProperties {
        if (kind == Kind.S3 && (bucket == null || bucket.isBlank())) {
            throw new IllegalArgumentException(
                    "tieout.image.store.bucket is missing: with tieout.image.store.kind S3, name the bucket that images are kept in");
        }
        if ((accessKey == null || accessKey.isBlank()) != (secretKey == null || secretKey.isBlank())) {
            throw new IllegalArgumentException(
                    "tieout.image.store.access-key and secret-key belong together: set both, or neither");
        }
    }

    @Override
    public String toString() {
        return "StoreProperties[kind=%s, bucket=%s, endpoint=%s]".formatted(kind, bucket, endpoint);
    }
}
