package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.TooLarge;
import io.tieout.starter.outward.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching a file of somebody else's over real TLS. */
class DownloadIT {

    private static final String PDF = "%PDF-1.5 of upstream %%EOF";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<String> resolved = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private FilesServer server;
    private Download download;

    @BeforeEach
    void start() throws IOException {
        server = new FilesServer();
        server.at("/good.pdf", 200, PDF);
        server.at("/gone.pdf", 410, "gone");
        server.on("/elsewhere.pdf", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good.pdf");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.on("/endless.pdf", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
        server.on("/slow.pdf", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                // A byte now and then, so that no time-out of a single read ends it.
                while (!end.await(200, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('%');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        download = new Download(
                new PublicAddresses(
                        host -> {
                            resolved.add(host);
                            return loopback();
                        },
                        address -> true),
                server.trust(),
                LONGEST);
    }

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        download.close();
        server.close();
    }

    @Test
    void aFileIsFetchedFromTheAddressThatWasChecked() throws IOException {
        try (var spool = new Spool(1000)) {
            assertThat(download.fetch(address("/good.pdf"), spool)).isEqualTo(new Download.Answer.Fetched());
            assertThat(spool.flaw()).isNull();
            assertThat(spool.size()).isEqualTo(PDF.length());
        }
        assertThat(resolved)
                .as("asked once, and connected to what was answered")
                .containsExactly("files.example.com");
        assertThat(server.asked()).singleElement().asString().doesNotContain("Cookie", "Authorization");
    }

    @Test
    void nothingIsFollowed() throws IOException {
        try (var spool = new Spool(1000)) {
            assertThat(download.fetch(address("/elsewhere.pdf"), spool)).isEqualTo(new Download.Answer.Status(302));
            assertThat(download.fetch(address("/gone.pdf"), spool)).isEqualTo(new Download.Answer.Status(410));
            assertThat(spool.size()).isZero();
        }
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void whatDoesNotEndEndsWhereAnImageHasToEnd() throws IOException {
        try (var spool = new Spool(50_000)) {
            assertThatThrownBy(() -> download.fetch(address("/endless.pdf"), spool))
                    .isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void whatIsTooSlowEndsInTime() throws IOException {
        long start = System.nanoTime();
        try (var spool = new Spool(50_000)) {
            assertThatThrownBy(() -> download.fetch(address("/slow.pdf"), spool))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(3));
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws IOException {
        try (var spool = new Spool(1000)) {
            assertThatThrownBy(() -> download.fetch(
                            URI.create("https://other.example.com:%d/good.pdf".formatted(server.port())), spool))
                    .isInstanceOf(SSLException.class);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() throws IOException {
        try (var spool = new Spool(1000);
                var strict = new Download(new PublicAddresses(host -> loopback()), server.trust(), LONGEST)) {
            assertThatThrownBy(() -> strict.fetch(address("/good.pdf"), spool))
                    .isInstanceOf(PublicAddresses.NotPublic.class);
        }
        assertThat(server.asked()).isEmpty();
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private URI address(String path) {
        return URI.create("https://files.example.com:%d%s".formatted(server.port(), path));
    }
}
