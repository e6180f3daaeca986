package io.tieout.connector.image.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * An S3-compatible store: an object for each image, named by its id. Objects are deleted one by one, since the request that deletes many
 * wants a checksum that not every store knows. Thread-safe.
 */
final class ContentsInS3 implements Contents, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    private ContentsInS3(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static ContentsInS3 of(StoreProperties properties) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(properties.region()))
                .forcePathStyle(properties.pathStyle())
                // Trailing checksums are Amazon's own; most other stores refuse what has them. TLS and our own hash
                // protect what is kept.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        URI endpoint = properties.endpoint();
        if (endpoint != null && !endpoint.toString().isEmpty()) {
            builder.endpointOverride(endpoint);
        }
        String accessKey = properties.accessKey();
        String secretKey = properties.secretKey();
        if (accessKey != null && secretKey != null && !accessKey.isBlank()) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        }
        String bucket = properties.bucket();
        if (bucket == null) {
            throw new IllegalStateException("checked by StoreProperties");
        }
        return new ContentsInS3(builder.build(), bucket);
    }

    private static String key(UUID image) {
        return "images/%s.pdf".formatted(image);
    }

    @Override
    public void keep(UUID image, Spool spool) throws IOException {
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(key(image)),
                    RequestBody.fromContentProvider(spool::open, spool.size(), "application/pdf"));
        } catch (SdkException away) {
            throw new IOException("the store of images did not take it", away);
        }
    }

    @Override
    public InputStream open(UUID image, long size) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key(image)));
        } catch (SdkException away) {
            throw new IOException("the store of images did not give image %s".formatted(image), away);
        }
    }

    @Override
    public void delete(Collection<UUID> images) {
        try {
            for (UUID image : images) {
                client.deleteObject(delete -> delete.bucket(bucket).key(key(image)));
            }
        } catch (SdkException away) {
            throw new IllegalStateException("the store of images did not delete what is to be forgotten", away);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
