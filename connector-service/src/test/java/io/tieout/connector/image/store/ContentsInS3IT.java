package io.tieout.connector.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against S3Proxy, an S3 server of somebody else's, in a process of its own. */
class ContentsInS3IT {

    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

    @TempDir
    static Path folder;

    private static Process server;
    private static URI endpoint;

    @BeforeAll
    static void start() throws IOException {
        Path properties = Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=key
                s3proxy.credential=secret
                s3proxy.endpoint=http://127.0.0.1:0
                jclouds.provider=transient
                jclouds.identity=any
                jclouds.credential=any
                """);
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "s3", "s3proxy.jar").toString(),
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        endpoint = URI.create("http://127.0.0.1:" + port());
        try (S3Client admin = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build()) {
            admin.createBucket(bucket -> bucket.bucket("images"));
        }
    }

    private static int port() throws IOException {
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                // Whoever writes must not wait for somebody to read.
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {}));
                return Integer.parseInt(started.group(1));
            }
        }
        throw new IllegalStateException("the S3 server did not start");
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    @Test
    void whatIsKeptIsThereUntilItIsForgotten() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        UUID image = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        try (ContentsInS3 contents = contents("images", "secret");
                var spool = new Spool(bytes.length)) {
            spool.write(bytes);
            contents.keep(image, spool);
            contents.keep(other, spool);
            try (InputStream in = contents.open(image, bytes.length)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }

            contents.delete(List.of(image, UUID.randomUUID()));

            assertThatThrownBy(() -> contents.open(image, bytes.length)).isInstanceOf(IOException.class);
            try (InputStream in = contents.open(other, bytes.length)) {
                assertThat(in.readAllBytes()).hasSize(bytes.length);
            }
        }
    }

    @Test
    void aStoreThatRefusesIsSaidToAndItsSecretIsNotTold() throws IOException {
        try (ContentsInS3 contents = contents("images", "wrong-secret");
                var spool = new Spool(10)) {
            spool.write(new byte[10]);
            assertThatThrownBy(() -> contents.keep(UUID.randomUUID(), spool))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the store of images did not take it");
        }
        assertThat(properties("images", "wrong-secret").toString()).doesNotContain("wrong-secret");
    }

    private static ContentsInS3 contents(String bucket, String secret) {
        return ContentsInS3.of(properties(bucket, secret));
    }

    private static StoreProperties properties(String bucket, String secret) {
        return new StoreProperties(StoreProperties.Kind.S3, bucket, endpoint, "us-east-1", "key", secret, true);
    }
}
