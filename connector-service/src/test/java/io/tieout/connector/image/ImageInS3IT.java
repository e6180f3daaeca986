package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.image.store.S3Server;
import io.tieout.simulator.oracle.DocumentView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Images where they are kept in an S3-compatible store: the whole connector with that setting, and a server of somebody else's. */
@DirtiesContext
class ImageInS3IT extends ImageContext {

    private static final S3Server SERVER = started();

    private static S3Server started() {
        try {
            return S3Server.start(Files.createTempDirectory("s3"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("tieout.image.store.kind", () -> "S3");
        registry.add("tieout.image.store.bucket", () -> S3Server.BUCKET);
        registry.add("tieout.image.store.endpoint", () -> SERVER.endpoint().toString());
        registry.add("tieout.image.store.access-key", () -> S3Server.ACCESS_KEY);
        registry.add("tieout.image.store.secret-key", () -> S3Server.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void anImageIsFetchedOnceKeptInTheStoreAndShownAgainWithoutAskingIntacct() {
        String tenant = company("IMG-S3");
        DocumentView invoice = invoice("IMG-S3");
        int before = SERVER.objects().size();

        HttpResponse<byte[]> first = image(tenant, invoice.number());
        HttpResponse<byte[]> second = image(tenant, invoice.number());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(hash(first.body())).isEqualTo(hash(original("IMG-S3", invoice)));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(functions("IMG-S3", "retrievepdf")).isOne();
        assertThat(SERVER.objects())
                .hasSize(before + 1)
                .extracting(S3Object::size)
                .contains((long) first.body().length);
        assertThat(jdbc.sql("SELECT count(*) FROM invoice_image_part")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
