package io.tieout.connector.image.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** An S3-compatible store: an object for each image, named by its id. Thread-safe. */
final class ContentsInS3 implements Contents, AutoCloseable {

    /** So many objects a request deletes at most. */
    private static final int AT_ONCE = 1000;

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
                .forcePathStyle(properties.pathStyle());
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
    public void keep(UUID image, Path file) throws IOException {
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(key(image)).contentType("application/pdf"), RequestBody.fromFile(file));
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
        List<ObjectIdentifier> objects = images.stream()
                .map(image -> ObjectIdentifier.builder().key(key(image)).build())
                .toList();
        for (int from = 0; from < objects.size(); from += AT_ONCE) {
            List<ObjectIdentifier> some = objects.subList(from, Math.min(objects.size(), from + AT_ONCE));
            DeleteObjectsResponse answer = client.deleteObjects(delete ->
                    delete.bucket(bucket).delete(Delete.builder().objects(some).build()));
            if (answer.hasErrors()) {
                throw new IllegalStateException("the store of images kept %d of %d objects that were to be deleted: %s"
                        .formatted(
                                answer.errors().size(),
                                some.size(),
                                answer.errors().getFirst().message()));
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
