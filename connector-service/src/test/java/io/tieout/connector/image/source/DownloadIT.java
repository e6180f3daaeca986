package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine whose certificate is for files.example.com. */
class DownloadIT {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String PDF = "%PDF-1.5 of upstream %%EOF";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> resolved = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpsServer server;
    private SSLContext tls;
    private Download download;

    @BeforeEach
    void start() throws Exception {
        tls = tls();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good.pdf", exchange -> answer(exchange, 200, PDF));
        server.createContext("/gone.pdf", exchange -> answer(exchange, 410, "gone"));
        server.createContext("/elsewhere.pdf", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good.pdf");
            answer(exchange, 302, "");
        });
        server.createContext("/endless.pdf", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
        server.createContext("/slow.pdf", exchange -> {
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
        server.start();
        download = new Download(
                new PublicAddresses(
                        host -> {
                            resolved.add(host);
                            return new InetAddress[] {InetAddress.getLoopbackAddress()};
                        },
                        address -> true),
                tls,
                LONGEST);
    }

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        download.close();
        server.stop(0);
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
        assertThat(asked).singleElement().asString().doesNotContain("Cookie", "Authorization");
    }

    @Test
    void nothingIsFollowed() throws IOException {
        try (var spool = new Spool(1000)) {
            assertThat(download.fetch(address("/elsewhere.pdf"), spool)).isEqualTo(new Download.Answer.Status(302));
            assertThat(download.fetch(address("/gone.pdf"), spool)).isEqualTo(new Download.Answer.Status(410));
            assertThat(spool.size()).isZero();
        }
        assertThat(asked).hasSize(2);
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
                            URI.create("https://other.example.com:%d/good.pdf"
                                    .formatted(server.getAddress().getPort())),
                            spool))
                    .isInstanceOf(SSLException.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() throws IOException {
        try (var spool = new Spool(1000);
                var strict = new Download(
                        new PublicAddresses(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
                        tls,
                        LONGEST)) {
            assertThatThrownBy(() -> strict.fetch(address("/good.pdf"), spool))
                    .isInstanceOf(PublicAddresses.NotPublic.class);
        }
        assertThat(asked).isEmpty();
    }

    private URI address(String path) {
        return URI.create(
                "https://files.example.com:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().keySet());
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A key of this test's own, and the trust in it; made by keytool for a hundred years. */
    private static SSLContext tls() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = DownloadIT.class.getResourceAsStream("/files.example.com.p12")) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
