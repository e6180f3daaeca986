package io.tieout.connector.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Proxy, an S3 server of somebody else's, in a process of its own. */
class ContentsInS3IT {

    @TempDir
    static Path folder;

    private static S3Server server;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
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
        return new StoreProperties(
                StoreProperties.Kind.S3, bucket, server.endpoint(), "us-east-1", "key", secret, true);
    }
}
