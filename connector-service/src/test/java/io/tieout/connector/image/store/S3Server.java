package io.tieout.connector.image.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3Proxy, an S3 server of somebody else's, in a process of its own, with one bucket. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "images";
    public static final String ACCESS_KEY = "key";
    public static final String SECRET_KEY = "secret";

    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param folder for its settings */
    public static S3Server start(Path folder) throws IOException {
        Path properties = Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.endpoint=http://127.0.0.1:0
                jclouds.provider=transient
                jclouds.identity=any
                jclouds.credential=any
                """.formatted(ACCESS_KEY, SECRET_KEY));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "s3", "s3proxy.jar").toString(),
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        var server = new S3Server(process, URI.create("http://127.0.0.1:" + port(process)));
        try (S3Client admin = server.client()) {
            admin.createBucket(bucket -> bucket.bucket(BUCKET));
        }
        return server;
    }

    private static int port(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
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

    public URI endpoint() {
        return endpoint;
    }

    /** What is in the bucket. */
    public List<S3Object> objects() {
        try (S3Client client = client()) {
            return client.listObjectsV2(list -> list.bucket(BUCKET)).contents();
        }
    }

    private S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
