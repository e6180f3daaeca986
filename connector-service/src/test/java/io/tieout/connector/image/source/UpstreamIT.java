package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Credentials;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.outward.PublicAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of the system in which an invoice was born. The server has another port than HTTPS has; nothing else is otherwise. */
class UpstreamIT extends ConnectorContext {

    private static final String PDF = "%PDF-1.5 of upstream %%EOF";

    @Autowired
    private UpstreamAddresses addresses;

    @Autowired
    private Fetching fetching;

    @Autowired
    private ImageProperties properties;

    private final Connection connection = new Connection(
            new TenantId("upstream-" + UUID.randomUUID()),
            "UPSTREAM",
            null,
            new Credentials("u", "p", "s", "p"),
            2,
            1,
            Instant.EPOCH);
    private FilesServer server;
    private Download download;
    private Source source;

    @BeforeEach
    void start() throws IOException {
        server = new FilesServer();
        download = new Download(
                new PublicAddresses(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, address -> true),
                server.trust(),
                Duration.ofSeconds(5));
        source = new FileOfUpstream(addresses, this::get, fetching, properties);
    }

    private Download.Answer get(URI address, OutputStream into) throws IOException {
        return download.fetch(
                URI.create("https://%s:%d%s".formatted(address.getHost(), server.port(), address.getRawPath())), into);
    }

    @AfterEach
    void stop() throws IOException {
        download.close();
        server.close();
    }

    @Test
    void theFileIsShownAsItIsAndFetchedOnceInAWhile() throws IOException {
        server.at("/1.pdf", 200, PDF);
        tell("https://files.example.com/1.pdf?key=secret");

        Sought first = seek();
        Sought second = seek();

        for (Sought sought : new Sought[] {first, second}) {
            assertThat(sought).isInstanceOfSatisfying(Sought.Found.class, found -> {
                assertThat(found.image().source()).isEqualTo(ImageSource.UPSTREAM);
                assertThat(text(found.image())).isEqualTo(PDF);
            });
        }
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>sign in</html> | cannot be used: it is no PDF
            302 |                      | answered with status 302 to the address that billing told
            403 | forbidden            | answered with status 403 to the address that billing told
            404 | gone                 | answered with status 404 to the address that billing told
            """)
    void whatIsNoFileIsSaidWithoutTheAddress(int status, String body, String why) {
        server.at("/1.pdf", status, body == null ? "" : body);
        tell("https://files.example.com/1.pdf?key=secret");

        assertThat(seek())
                .isInstanceOfSatisfying(
                        Sought.None.class,
                        none -> assertThat(none.why())
                                .contains("files.example.com", why)
                                .doesNotContain("secret"));
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        server.at("/1.pdf", 200, "%PDF-" + "x".repeat(200_000) + "%%EOF");
        tell("https://files.example.com/1.pdf");

        assertThat(seek())
                .isInstanceOfSatisfying(
                        Sought.None.class, none -> assertThat(none.why()).contains("tieout.image.largest"));
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "429"})
    void aServerThatIsInTroubleSaysNothingOfTheFile(int status) {
        server.at("/1.pdf", status, "trouble");
        tell("https://files.example.com/1.pdf");

        assertThat(seek()).isInstanceOf(Sought.NotNow.class);
    }

    @Test
    void aServerThatIsAwaySaysNothingEither() {
        server.close();
        tell("https://files.example.com/1.pdf?key=secret");

        assertThat(seek())
                .isInstanceOfSatisfying(
                        Sought.NotNow.class,
                        not -> assertThat(not.why())
                                .contains("could not be fetched from files.example.com")
                                .doesNotContain("secret"));
    }

    private Sought seek() {
        return source.seek(connection, new InvoiceId("INV-1"));
    }

    private void tell(String address) {
        jdbc.sql("""
                INSERT INTO upstream_image (tenant, invoice_id, address, told_at, kept_at)
                VALUES (:tenant, 'INV-1', :address, now(), now())
                """)
                .param("tenant", connection.tenant().value())
                .param("address", address)
                .update();
    }

    private static String text(Image image) {
        try (InputStream bytes = image.bytes().open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
